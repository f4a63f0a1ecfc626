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
 * Compares the procedures found for a question. Siblings are distinguished by the words of the question
 * ({@link Contrast}), the others by the score; {@link Confidence} says whether that is enough to answer.
 */
final class Family {
    /** How much of the leader's fit another must have to be a rival at all. */
    private static final double RIVAL = 0.6;

    /** The share of the leader's fit that a plain sibling needs to take its place. */
    private static final double LEVEL = 0.8;

    /** How much less of the question a plain sibling may cover and still take the leader's place. */
    private static final double SHORT_OF = 0.05;

    /** How much less of the question a non-sibling may cover and still count as sharing the name's words. */
    private static final double DISTINCT = 0.1;

    /** How much less a non-sibling may fit and still be possibly meant. */
    private static final double NEAR = 0.25;

    /** The fit below which a procedure is meant only where nothing else comes near. */
    private static final double FAINT = 0.6;

    /** The lead in score below which another result counts as close. */
    private static final double NECK_AND_NECK = 0.2;

    /** The most non-siblings that may share the words of a name. */
    private static final int FEW = 2;

    /** Least confidence for a special procedure whose distinguishing words nobody used. */
    private static final double UNSAID = 0.91;

    /** The fit of a clearly named procedure. */
    private static final double CLEAR = 0.85;

    /** The share of a question, or of a name, that counts as all of it. */
    private static final double ALL = 0.97;

    /**
     * Least confidence for a procedure called by its name. Below it stand bare names ("em cần giấy khai sinh"): of
     * fourteen such questions nine meant something else or several things.
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

    /** Whether a question has the distinguishing words of the first of two siblings. */
    boolean says(Question question, Procedure first, Procedure second) {
        return tells(question, first, second) == Contrast.Verdict.FIRST_SAID;
    }

    /** Which of two siblings a question means. */
    Contrast.Verdict tells(Question question, Procedure first, Procedure second) {
        return contrast.between(question.words(), contrast.said(question.words()), first, second);
    }

    /**
     * @param found best first, not empty
     * @param elsewhere the fit of the nearest topic of another authority
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

    /** "Trâu bị đánh chết, bắt đền ở xã thế nào": poorly named, and a quite different result is close. */
    private static boolean isFaint(Best best) {
        return best.leader().named() < FAINT && best.evidence().lead().stranger() < NECK_AND_NECK;
    }

    /** Least confidence needed: more for a special procedure without its distinguishing words. */
    private double least(Rival leader) {
        return leader.hit().unsaid() ? Math.max(UNSAID, thresholds.certain()) : thresholds.certain();
    }

    /**
     * Whether something is asked about a procedure called by its whole name, or its name is said word for word, and
     * everything else with that name is special or a sibling whose distinguishing words do not occur: short questions
     * ("khai tử nộp ở đâu") say no more than this.
     */
    private boolean isPlainlyAsked(Question question, List<Rival> found, Rival leader) {
        if (!isWhole(leader) || question.asked().facets().isEmpty() && !saysItsName(question, leader)) return false;
        return areRuledOut(
                question,
                leader,
                found.stream().filter(rival -> isWhole(rival) && !rival.hit().unsaid()));
    }

    /** "Em muốn đăng ký kết hôn": the name word for word, with the intention. */
    private static boolean saysItsName(Question question, Rival leader) {
        String said = String.join(" ", question.words().bare());
        return (" " + said + " ")
                .contains(" " + Vietnamese.fold(leader.procedure().shortName().text()) + " ");
    }

    /** Whether it is well named, and every other candidate is a sibling whose distinguishing words do not occur. */
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
     * The best procedure for the question.
     *
     * @param evidence what speaks for it
     * @param strangers number of non-siblings that cover as much of the question and fit nearly as well
     * @param plain whether it is called by its name, and nothing else that could be meant by that is said
     */
    record Best(Rival leader, Evidence evidence, long strangers, boolean plain) {
        /**
         * Whether the words that found it are its own, not common ones such as "xin trợ cấp" that every other name has.
         */
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

    /** The first result, unless the question means a sibling, or has none of the first one's distinguishing words. */
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

    /** Only a topic, without a question: "chuyện sổ đỏ nhà tôi". */
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

    /** The close results; a choice needs two, so at least the next one. */
    private List<Rival> choices(List<Rival> found) {
        List<Rival> near = near(found, thresholds.offered());
        return near.isEmpty() ? found.stream().skip(1).limit(1).toList() : near;
    }

    /**
     * The leader, the first and next results and those that cover other words; siblings whose distinguishing words do
     * not occur come last.
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
