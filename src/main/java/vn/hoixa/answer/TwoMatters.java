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
 * Detects two matters in one question: "khai tử cho ba rồi làm mai táng phí". At each {@link Joint} both sides are
 * searched separately. There are two matters where both sides name theirs clearly; else {@link Confidence} decides
 * between two matters and one with its circumstances, from the confidence of each side and the share of the question
 * that the two cover.
 */
final class TwoMatters {
    /** A side with fewer words names no matter. */
    private static final int WORDS = 2;

    /** The confidence of a clause from which the rest of its side need not be read. */
    private static final double SURE = 0.95;

    /** The confidence of a side that names its matter clearly. */
    private static final double LIKELY = 0.85;

    /** The fit of such a side to its procedure's name. */
    private static final double FITS = 0.6;

    /**
     * The fit needed where somebody asks about their own case and says more than the matter: "có được lập và chứng thực
     * không".
     */
    private static final double FITS_A_CASE = 0.7;

    /** The lead over a sibling below which a side alone does not distinguish them. */
    private static final double OPEN = 0.4;

    /** How many of the nearest procedures may be the one that covers both matters. */
    private static final int NEAREST = 5;

    private final Intents intents;
    private final Family family;
    private final Confidence confidence;
    private final double least;

    /** @param least confidence needed for two matters */
    TwoMatters(Intents intents, Family family, Confidence confidence, double least) {
        this.intents = intents;
        this.family = family;
        this.confidence = confidence;
        this.least = least;
    }

    /** Finds the best procedure for a part of a question; empty where there is none. */
    interface Weighing extends Function<Question, Optional<Family.Best>> {}

    /** The result of searching the whole question as one. */
    record Seen(Found found, Optional<Procedure> seeming) {}

    /** The question to split; searched as one only where there are sides to compare it with. */
    static final class Whole {
        private final Question question;
        private final Decision decision;
        private final Supplier<Seen> search;
        private @Nullable Seen seen;

        /**
         * @param decision the decision for the question as one
         * @param search finds the best procedure for it as one, sure or not
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

    /** The two matters; empty where there is one. */
    Optional<Decision.Both> in(Whole whole, Weighing weighing) {
        record Judged(Pair pair, double sure) {}
        return pairs(whole, weighing).stream()
                .map(pair -> new Judged(pair, isClear(whole, pair) ? 1 : confidence.areTwo(figures(whole, pair))))
                .filter(judged -> judged.sure() >= least)
                .max(Comparator.comparingDouble(Judged::sure))
                .map(judged -> new Decision.Both(
                        judged.pair().left().procedure(), judged.pair().right().procedure()));
    }

    /** All possible pairs, with the evidence for and against each. */
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

    /**
     * Whether both are wanted: neither is already done; a comma alone joins neither siblings, which share their words,
     * nor background.
     */
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

    /** The features by the names that {@link Confidence} has weights for; all from 0 to 1. */
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

    /** Whether each side names its matter clearly and few others fit its words; joined by more than a comma. */
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

    /** "Đổi từ bán quần áo sang mỹ phẩm và chuyển số nhà": the whole is about a procedure that neither side names. */
    private static boolean isAnother(Whole whole, Pair pair) {
        return whole.seen().seeming().filter(one -> !pair.has(one)).isPresent();
    }

    private static double of(Optional<Hit> hit, ToDoubleFunction<Hit> figure) {
        return hit.stream().mapToDouble(figure).findFirst().orElse(0);
    }

    /** How much more of the question's subject the two cover than the better one alone. */
    private static double gain(Whole whole, long first, long second) {
        int more = Long.bitCount(first | second) - Math.max(Long.bitCount(first), Long.bitCount(second));
        return more / (double) Math.max(1, whole.question().matter().size());
    }

    /** "Khai sinh kèm nhận cha cho con": the distinguishing words of both sides belong to one sibling of both. */
    private boolean isOneOfBoth(Whole whole, Pair pair) {
        Procedure left = pair.left().procedure();
        Procedure right = pair.right().procedure();
        return whole.nearest().stream()
                .filter(one -> !pair.has(one) && family.areSiblings(one, left) && family.areSiblings(one, right))
                .anyMatch(one -> whole.decision() instanceof Decision.Certain
                        || (family.says(whole.question(), one, left) && family.says(whole.question(), one, right)));
    }

    /**
     * Whether two siblings are both wanted: one side has its own distinguishing words, and the other side, a wish, has
     * none of them.
     */
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

    /** Searches the sides of one question with a cache, since the same words stand on the side of several joints. */
    private final class Reader {
        private final Whole whole;
        private final Weighing weighing;
        private final Map<String, Optional<Side>> read = new HashMap<>();

        Reader(Whole whole, Weighing weighing) {
            this.whole = whole;
            this.weighing = weighing;
        }

        /** @param texts from the nearest clause to the whole side; the most confident counts */
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

        /**
         * "Cụ hưởng trợ cấp hưu trí mất, khai tử và mai táng phí": the whole question may tell which sibling a side
         * means.
         */
        private Optional<Procedure> meant(Family.Best best) {
            Procedure leader = best.leader().procedure();
            return whole.certain()
                    .filter(_ -> best.evidence().lead().open() < OPEN)
                    .filter(one -> !one.equals(leader) && family.areSiblings(one, leader));
        }
    }
}
