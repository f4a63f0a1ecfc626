package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.language.Vietnamese;

/**
 * Weighs the procedures found for a question against each other. Siblings are told apart by what the question says of them
 * ({@link Contrast}), the others by the score; {@link Confidence} says whether that is enough to answer.
 */
final class Family {
    /** How much of the leader's fit another must have to be a rival at all. */
    private static final double RIVAL = 0.6;

    /** How much of the leader's fit a plain sibling must have to take its place. */
    private static final double LEVEL = 0.8;

    /** How much less of the question a plain sibling may cover and still take the special one's place. */
    private static final double SHORT_OF = 0.05;

    /** How much less of the question a stranger's name covers that is no stranger to its words. */
    private static final double DISTINCT = 0.1;

    /** How much less a stranger fits that could be meant as well. */
    private static final double NEAR = 0.25;

    /** The fit below which a procedure is meant only where nothing else comes near. */
    private static final double FAINT = 0.6;

    /** The lead in score below which something else comes near. */
    private static final double NECK_AND_NECK = 0.2;

    /** So many strangers may share the words of a name. */
    private static final int FEW = 2;

    /** How sure it has to be of a special procedure whose mark nobody spoke of. */
    private static final double UNSAID = 0.91;

    /** The fit of a procedure that is clearly named. */
    private static final double CLEAR = 0.85;

    /** The share of a question, or of a name, that counts as all of it. */
    private static final double ALL = 0.97;

    /**
     * How sure it has to be of what is called by its name. What is less sure is a bare name ("em cần giấy khai sinh"): of fourteen
     * such questions nine meant something else or several things.
     */
    private static final double DOUBTED = 0.6;

    private final Intents intents;
    private final Contrast contrast;
    private final Confidence confidence;
    private final Thresholds thresholds;

    Family(Intents intents, Contrast contrast, Confidence confidence, Thresholds thresholds) {
        this.intents = intents;
        this.contrast = contrast;
        this.confidence = confidence;
        this.thresholds = thresholds;
    }

    boolean areSiblings(Procedure first, Procedure second) {
        return contrast.areSiblings(first, second);
    }

    /** Whether a question says what is special about the first of two siblings. */
    boolean says(Question question, Procedure first, Procedure second) {
        return tells(question, first, second) == Contrast.Verdict.FIRST_SAID;
    }

    /** How two siblings stand to a question. */
    Contrast.Verdict tells(Question question, Procedure first, Procedure second) {
        return contrast.between(question.words(), contrast.said(question.words()), first, second);
    }

    /**
     * @param found best first, not empty
     * @param elsewhere the fit of the nearest topic of others
     */
    Decision judge(Question question, List<Rival> found, double elsewhere) {
        Best best = weigh(question, found, elsewhere);
        Rival leader = best.leader();
        Map<String, Double> evidence = best.evidence().figures();
        double sure = confidence.answers(evidence);
        List<Procedure> offered = offered(question, found, leader);
        if ((sure >= least(leader) && !isFaint(best)) || (sure >= DOUBTED && best.plain())) {
            return new Decision.Certain(leader.procedure(), offered.subList(1, offered.size()), leader.named());
        }
        boolean askable = offered.size() > 1 && confidence.helps(evidence) >= thresholds.askable();
        return askable ? new Decision.Between(offered) : new Decision.Unknown(List.of());
    }

    private boolean isPlain(Question question, List<Rival> found, Rival leader) {
        return isPlainlyAsked(question, found, leader) || isPlainlyMeant(question, found, leader);
    }

    /** "Trâu bị đánh chết, bắt đền ở xã thế nào": hardly named, and nearly something quite different. */
    private static boolean isFaint(Best best) {
        return best.leader().named() < FAINT && best.evidence().lead().stranger() < NECK_AND_NECK;
    }

    /** How sure it has to be: surer of a special procedure when nothing says what makes it special. */
    private double least(Rival leader) {
        return leader.hit().unsaid() ? Math.max(UNSAID, thresholds.certain()) : thresholds.certain();
    }

    /**
     * Something is asked of what the question calls by its whole name, or it says the name word for word, and whatever else bears that name is special or a
     * sibling, and its own mark is not said: short questions ("khai tử nộp ở đâu") say no more than this.
     */
    private boolean isPlainlyAsked(Question question, List<Rival> found, Rival leader) {
        if (!isWhole(leader) || question.asked().facets().isEmpty() && !saysItsName(question, leader)) return false;
        return areRuledOut(
                question,
                leader,
                found.stream().filter(rival -> isWhole(rival) && !rival.hit().unsaid()));
    }

    /** "Em muốn đăng ký kết hôn": word for word, with what is to be done. */
    private static boolean saysItsName(Question question, Rival leader) {
        String said = String.join(" ", question.words().bare());
        return (" " + said + " ")
                .contains(" " + Vietnamese.fold(leader.procedure().shortName().text()) + " ");
    }

    /** Well named, and everything that could be meant as well is a sibling whose own mark is not said. */
    private boolean isPlainlyMeant(Question question, List<Rival> found, Rival leader) {
        return leader.named() >= CLEAR
                && question.asked().kind() != QuestionKind.CASE
                && !isBare(question)
                && found.stream().allMatch(rival -> rival.asked() <= leader.asked())
                && areRuledOut(question, leader, contenders(found).stream());
    }

    private boolean areRuledOut(Question question, Rival leader, Stream<Rival> rivals) {
        Set<String> said = contrast.said(question.words());
        return rivals.filter(rival -> !rival.equals(leader))
                .allMatch(rival -> contrast.areSiblings(leader.procedure(), rival.procedure())
                        && !isOpen(contrast.between(question.words(), said, leader.procedure(), rival.procedure())));
    }

    /**
     * The procedure that the question seems to be about.
     *
     * @param evidence what speaks for it
     * @param strangers how many that are no siblings cover as much of the question and fit nearly as well
     * @param plain whether it is called by its name, and nothing else that could be meant by that is said
     */
    record Best(Rival leader, Evidence evidence, long strangers, boolean plain) {
        /** Whether the words that it was found by are its own, not such as "xin trợ cấp" that every other name has. */
        boolean isDistinct() {
            return strangers <= FEW;
        }
    }

    /** @see #judge */
    Best weigh(Question question, List<Rival> found, double elsewhere) {
        Set<String> said = contrast.said(question.words());
        Rival leader = leader(question, said, found);
        long strangers = found.stream()
                .filter(rival -> rival.asked() >= leader.asked() - DISTINCT && rival.named() >= leader.named() - NEAR)
                .filter(rival -> !contrast.areSiblings(leader.procedure(), rival.procedure()))
                .count();
        return new Best(
                leader,
                evidence(question, said, found, leader, elsewhere),
                strangers,
                isPlain(question, found, leader));
    }

    /** The first, unless a sibling is what the question says, or the plain form of what it does not say. */
    private Rival leader(Question question, Set<String> said, List<Rival> found) {
        Rival leader = found.getFirst();
        for (Rival rival : contenders(found)) {
            if (!contrast.areSiblings(leader.procedure(), rival.procedure())) continue;
            var verdict = contrast.between(question.words(), said, leader.procedure(), rival.procedure());
            if (takesPlace(verdict, leader, rival)) leader = rival;
        }
        return leader;
    }

    private static boolean takesPlace(Contrast.Verdict verdict, Rival leader, Rival rival) {
        return switch (verdict) {
            case SECOND_SAID -> rival.asked() > leader.asked();
            case SECOND_PLAIN -> rival.named() >= leader.named() * LEVEL && rival.asked() >= leader.asked() - SHORT_OF;
            case FIRST_SAID, FIRST_PLAIN, OPEN -> false;
        };
    }

    private Evidence evidence(Question question, Set<String> said, List<Rival> found, Rival leader, double elsewhere) {
        Map<Boolean, List<Rival>> areSiblings = found.stream()
                .filter(rival -> !rival.equals(leader))
                .collect(Collectors.partitioningBy(
                        rival -> contrast.areSiblings(leader.procedure(), rival.procedure())));
        List<Rival> siblings = areSiblings.getOrDefault(true, List.of());
        List<Rival> open = siblings.stream()
                .filter(rival ->
                        isOpen(contrast.between(question.words(), said, leader.procedure(), rival.procedure())))
                .toList();
        boolean whole =
                isWhole(leader) && found.stream().filter(Family::isWhole).count() == 1;
        return new Evidence(
                Evidence.Own.of(leader, leader.equals(found.getFirst()), whole),
                Evidence.Lead.of(leader, areSiblings.getOrDefault(false, List.of()), siblings, open, elsewhere),
                talk(question));
    }

    private Evidence.Talk talk(Question question) {
        return new Evidence.Talk(
                question.words().bare().size(),
                question.matter().size(),
                !question.asked().facets().isEmpty(),
                isBare(question),
                intents.namesTheCommune(question.words()));
    }

    private static boolean isWhole(Rival rival) {
        return rival.named() >= ALL && rival.asked() >= ALL;
    }

    private static boolean isOpen(Contrast.Verdict verdict) {
        return switch (verdict) {
            case FIRST_SAID, FIRST_PLAIN -> false;
            case SECOND_SAID, SECOND_PLAIN, OPEN -> true;
        };
    }

    /** A topic and no more: "chuyện sổ đỏ nhà tôi". */
    private boolean isBare(Question question) {
        return question.asked().kind() == QuestionKind.OVERVIEW
                && !intents.wantsSomething(question.words())
                && !intents.says(Intents.Cue.ASKS_HOW, question.words());
    }

    private List<Rival> contenders(List<Rival> found) {
        return near(found, thresholds.window());
    }

    private static List<Rival> near(List<Rival> found, double window) {
        Rival best = found.getFirst();
        return found.stream()
                .skip(1)
                .filter(rival -> rival.score() >= best.score() - window)
                .filter(rival -> rival.named() >= best.named() * RIVAL)
                .toList();
    }

    /** Those that come near; a choice needs two, so at least the next. */
    private List<Rival> choices(List<Rival> found) {
        List<Rival> near = near(found, thresholds.offered());
        return near.isEmpty() ? found.stream().skip(1).limit(1).toList() : near;
    }

    /**
     * The leader, the first, the next and what else adds something; its siblings whose own mark nobody spoke of come last.
     */
    private List<Procedure> offered(Question question, List<Rival> found, Rival leader) {
        Set<String> said = contrast.said(question.words());
        List<Procedure> offered = new ArrayList<>(List.of(leader.procedure()));
        if (!leader.equals(found.getFirst())) offered.add(found.getFirst().procedure());
        List<Rival> others = choices(found).stream()
                .filter(rival -> !offered.contains(rival.procedure()))
                .sorted(Comparator.comparing(rival -> isSpecial(question, said, leader.procedure(), rival.procedure())))
                .toList();
        others.stream()
                .filter(rival -> rival.equals(others.getFirst()) || rival.adds(leader))
                .map(Rival::procedure)
                .forEach(offered::add);
        return offered;
    }

    private boolean isSpecial(Question question, Set<String> said, Procedure leader, Procedure other) {
        return contrast.areSiblings(leader, other)
                && contrast.between(question.words(), said, leader, other) == Contrast.Verdict.FIRST_PLAIN;
    }
}
