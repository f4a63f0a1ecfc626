package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.search.Hit;

/**
 * Hears two matters in one question: "khai tử cho ba rồi làm mai táng phí". At each {@link Joint} both sides are weighed by
 * themselves. They are two where both name their matters clearly; else {@link Confidence} says, from how sure each side is and how
 * much of the whole question the two are, whether they are two or one matter and its circumstances.
 */
final class TwoMatters {
    /** So few words name no matter. */
    private static final int WORDS = 2;

    /** How sure a clause has to be so that the rest of its side need not be read. */
    private static final double SURE = 0.95;

    /** How sure a side is that names its matter clearly. */
    private static final double LIKELY = 0.85;

    /** How well it fits its procedure's name. */
    private static final double FITS = 0.6;

    /** The same where somebody asks about their own case and says more than the matter: "có được lập và chứng thực không". */
    private static final double FITS_A_CASE = 0.7;

    /** A lead before a sibling below which the side alone does not tell them apart. */
    private static final double OPEN = 0.4;

    /** So many of the nearest procedures may be the one that is special about both of two. */
    private static final int NEAREST = 5;

    private final Intents intents;
    private final Family family;
    private final Confidence confidence;
    private final double least;

    /** @param least how sure it has to be that two are meant */
    TwoMatters(Intents intents, Family family, Confidence confidence, double least) {
        this.intents = intents;
        this.family = family;
        this.confidence = confidence;
        this.least = least;
    }

    /** Finds what a part of a question is about; empty where nothing is found or it is no procedure's matter. */
    interface Weighing extends Function<Question, Optional<Family.Best>> {}

    /** What the whole comes to when it is searched for as one. */
    record Seen(Found found, Optional<Procedure> seeming) {}

    /** What is divided. Searched for as one only where there are sides to compare it with. */
    static final class Whole {
        private final Question question;
        private final Decision decision;
        private final Supplier<Seen> search;
        private @Nullable Seen seen;

        /**
         * @param decision what it comes to as one
         * @param search finds what it seems to be about as one, sure or not
         */
        Whole(Question question, Decision decision, Supplier<Seen> search) {
            this.question = question;
            this.decision = decision;
            this.search = search;
        }

        private Question question() {
            return question;
        }

        private Decision decision() {
            return decision;
        }

        private Seen seen() {
            if (seen == null) seen = search.get();
            return seen;
        }

        private Optional<Procedure> certain() {
            return decision instanceof Decision.Certain one ? Optional.of(one.procedure()) : Optional.empty();
        }

        private double fits() {
            return question.asked().kind() == QuestionKind.CASE ? FITS_A_CASE : FITS;
        }

        private List<Procedure> nearest() {
            return decision instanceof Decision.Between(var procedures)
                    ? procedures.stream().limit(NEAREST).toList()
                    : certain().stream().toList();
        }
    }

    private record Side(Question question, Family.Best best, Procedure procedure, double sure) {}

    private record Pair(Joint joint, Side left, Side right) {
        double least(ToDoubleFunction<Side> figure) {
            return Math.min(figure.applyAsDouble(left), figure.applyAsDouble(right));
        }

        double leastFit(ToDoubleFunction<Rival> figure) {
            return least(side -> figure.applyAsDouble(side.best().leader()));
        }

        boolean has(Procedure procedure) {
            return procedure.equals(left.procedure()) || procedure.equals(right.procedure());
        }
    }

    /** The two that are meant; empty where it is one. */
    Optional<Decision.Both> in(Whole whole, Weighing weighing) {
        record Judged(Pair pair, double sure) {}
        return pairs(whole, weighing).stream()
                .map(pair -> new Judged(pair, isClear(whole, pair) ? 1 : confidence.areTwo(figures(whole, pair))))
                .filter(judged -> judged.sure() >= least)
                .max(Comparator.comparingDouble(Judged::sure))
                .map(judged -> new Decision.Both(
                        judged.pair().left().procedure(), judged.pair().right().procedure()));
    }

    /** All pairs that could be meant, with what speaks for and against each. */
    List<WeighedPair> weigh(Whole whole, Weighing weighing) {
        return pairs(whole, weighing).stream()
                .map(pair -> new WeighedPair(
                        pair.left().procedure().code(), pair.right().procedure().code(), figures(whole, pair)))
                .toList();
    }

    private List<Pair> pairs(Whole whole, Weighing weighing) {
        var reader = new Reader(whole, weighing);
        List<Pair> pairs = new ArrayList<>();
        for (Joint joint : Joint.in(whole.question().text())) {
            reader.side(joint.before())
                    .flatMap(left -> reader.side(joint.after()).map(right -> new Pair(joint, left, right)))
                    .filter(pair -> areTwo(pair) && !isOneOfBoth(whole, pair))
                    .filter(pair -> areWanted(pair) || saysTwo(whole))
                    .ifPresent(pairs::add);
        }
        return pairs;
    }

    /** Neither is done already; a comma alone joins neither siblings, which share their words, nor what is only told. */
    private boolean areWanted(Pair pair) {
        Side left = pair.left();
        Side right = pair.right();
        if (pair.joint().isOfWhatIsDone()) return false;
        boolean told = Joint.isTold(left.question().text()) && !wants(left);
        return pair.joint().kind() != Joint.Kind.STOP
                || !(told || family.areSiblings(left.procedure(), right.procedure()));
    }

    private boolean saysTwo(Whole whole) {
        return intents.says(Intents.Cue.TWO, whole.question().words());
    }

    /** The figures by the names that {@link Confidence} has weights for; all from 0 to 1. */
    private Map<String, Double> figures(Whole whole, Pair pair) {
        Optional<Hit> first = whole.seen().found().hit(pair.left().procedure());
        Optional<Hit> second = whole.seen().found().hit(pair.right().procedure());
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("sure", pair.least(Side::sure));
        figures.put("named", pair.leastFit(Rival::named));
        figures.put("heard", pair.leastFit(Rival::heard));
        figures.put("wholeHeard", Math.min(of(first, Hit::heard), of(second, Hit::heard)));
        figures.put("wholeAsked", Math.min(of(first, Hit::asked), of(second, Hit::asked)));
        figures.put(
                "gain",
                gain(
                        whole,
                        first.map(Hit::covered).orElse(0L),
                        second.map(Hit::covered).orElse(0L)));
        figures.put("and", Evidence.oneIf(pair.joint().kind() == Joint.Kind.AND));
        figures.put("stop", Evidence.oneIf(pair.joint().kind() == Joint.Kind.STOP));
        figures.put("says", Evidence.oneIf(saysTwo(whole)));
        figures.put("wish", Evidence.oneIf(Joint.isWish(pair.right().question().text())));
        figures.put("told", Evidence.oneIf(Joint.isTold(pair.left().question().text())));
        figures.put(
                "siblings",
                Evidence.oneIf(
                        family.areSiblings(pair.left().procedure(), pair.right().procedure())));
        figures.put("another", Evidence.oneIf(isAnother(whole, pair)));
        return figures;
    }

    /** Each side names its matter by itself, and few others fit those words; joined by more than a comma. */
    private boolean isClear(Whole whole, Pair pair) {
        boolean joined = pair.joint().kind() == Joint.Kind.AND
                || (pair.joint().kind() == Joint.Kind.OTHER && wants(pair.left()));
        return joined
                && pair.least(Side::sure) >= LIKELY
                && pair.leastFit(Rival::named) >= whole.fits()
                && pair.left().best().isDistinct()
                && pair.right().best().isDistinct()
                && !isAnother(whole, pair);
    }

    /** "Đổi từ bán quần áo sang mỹ phẩm và chuyển số nhà": the whole seems to be about something that neither side names. */
    private static boolean isAnother(Whole whole, Pair pair) {
        return whole.seen().seeming().filter(one -> !pair.has(one)).isPresent();
    }

    private static double of(Optional<Hit> hit, ToDoubleFunction<Hit> figure) {
        return hit.stream().mapToDouble(figure).findFirst().orElse(0);
    }

    /** How much more of the question's matter the two cover together than the one that covers more. */
    private static double gain(Whole whole, long first, long second) {
        int more = Long.bitCount(first | second) - Math.max(Long.bitCount(first), Long.bitCount(second));
        return more / (double) Math.max(1, whole.question().matter().size());
    }

    /** "Khai sinh kèm nhận cha cho con": what both sides say is special about one sibling of both. */
    private boolean isOneOfBoth(Whole whole, Pair pair) {
        Procedure left = pair.left().procedure();
        Procedure right = pair.right().procedure();
        return whole.nearest().stream()
                .filter(one -> !pair.has(one) && family.areSiblings(one, left) && family.areSiblings(one, right))
                .anyMatch(one -> whole.decision() instanceof Decision.Certain
                        || (family.says(whole.question(), one, left) && family.says(whole.question(), one, right)));
    }

    /** Siblings are two where one side says what is special about its own and the other side, a wish, nothing of that. */
    private boolean areTwo(Pair pair) {
        Procedure left = pair.left().procedure();
        Procedure right = pair.right().procedure();
        if (left.equals(right)) return false;
        if (!family.areSiblings(left, right)) return true;
        if (!wants(pair.left())) return false;
        Contrast.Verdict first = family.tells(pair.left().question(), left, right);
        Contrast.Verdict second = family.tells(pair.right().question(), right, left);
        if (first == Contrast.Verdict.FIRST_SAID) return means(pair.right(), second);
        return second == Contrast.Verdict.FIRST_SAID && means(pair.left(), first);
    }

    private boolean wants(Side side) {
        return intents.wantsSomething(side.question().words());
    }

    private boolean means(Side side, Contrast.Verdict verdict) {
        return switch (verdict) {
            case FIRST_SAID -> true;
            case FIRST_PLAIN -> wants(side);
            case SECOND_SAID, SECOND_PLAIN, OPEN -> false;
        };
    }

    /** Reads the sides of one question; the same words stand on the side of several joints. */
    private final class Reader {
        private final Whole whole;
        private final Weighing weighing;
        private final Map<String, Optional<Side>> read = new HashMap<>();

        Reader(Whole whole, Weighing weighing) {
            this.whole = whole;
            this.weighing = weighing;
        }

        /** @param texts from the nearest clause to the whole side; the surest counts */
        Optional<Side> side(List<String> texts) {
            Optional<Side> best = Optional.empty();
            for (String text : texts) {
                if (best.filter(side -> side.sure() >= SURE).isPresent()) break;
                best = surer(best, read.computeIfAbsent(text, this::read));
            }
            return best;
        }

        private static Optional<Side> surer(Optional<Side> first, Optional<Side> second) {
            return Stream.of(first, second)
                    .flatMap(Optional::stream)
                    .reduce((one, other) -> other.sure() > one.sure() ? other : one);
        }

        private Optional<Side> read(String text) {
            Question part = Question.of(text, intents);
            if (part.matter().size() < WORDS) return Optional.empty();
            return weighing.apply(part).map(best -> side(part, best));
        }

        private Side side(Question part, Family.Best best) {
            return meant(best)
                    .map(one -> new Side(part, best, one, 1))
                    .orElseGet(() -> new Side(
                            part,
                            best,
                            best.leader().procedure(),
                            best.plain()
                                    ? 1
                                    : confidence.answers(best.evidence().asPart())));
        }

        /** "Cụ hưởng trợ cấp hưu trí mất, khai tử và mai táng phí": which sibling a side means, the whole may have said. */
        private Optional<Procedure> meant(Family.Best best) {
            Procedure leader = best.leader().procedure();
            return whole.certain()
                    .filter(_ -> best.evidence().lead().open() < OPEN)
                    .filter(one -> !one.equals(leader) && family.areSiblings(one, leader));
        }
    }
}
