package vn.hoixa.cli;

import java.util.List;
import vn.hoixa.answer.Answer;
import vn.hoixa.cli.EvaluationRow.Behavior;

/**
 * Objective function of the calibration: the value of an outcome to a citizen, in shares of a right answer. A wrong
 * answer costs so much that answering pays only where about 19 of 20 are right; a right clarifying question is worth
 * half an answer, a referral to an officer zero.
 */
final class Worth {
    private static final double WRONG = -8;
    private static final double ASKED_BACK = 0.5;
    /** Cost of each choice after the second: a longer list is more to read. */
    private static final double TO_READ = 0.05;
    /**
     * Cost of a useless list: asking back pays only where ten in eleven lists contain the right choice; then 0.95 of
     * all lists do.
     */
    private static final double USELESS = -5;
    /** Cost of declining a matter that is the commune's: worse than waiting for an officer. */
    private static final double TURNED_AWAY = -2;
    /** Cost of offering procedures for a matter that is not the commune's: as much as twelve good lists give. */
    private static final double MISLEADING = -6;

    /** Value of answering a bare topic with its most common procedure: it helps some and misleads some. */
    private static final double TOO_QUICK = -1;

    private Worth() {}

    /** The mean over the outcomes. */
    static double of(List<Evaluation.Outcome> outcomes) {
        return outcomes.stream().mapToDouble(Worth::of).average().orElse(0);
    }

    /**
     * The share of answers about the right matter, 0 to 1; 1 where nothing is answered. The order of facets does not
     * depend on thresholds, and a bare topic answered with its most common procedure misleads few; both count as right.
     */
    static double rightMatter(List<Evaluation.Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.answer() instanceof Answer.Ready)
                .filter(outcome -> outcome.row().behavior() != Behavior.CLARIFY)
                .mapToInt(outcome -> outcome.row().behavior() == Behavior.ANSWER && isRightMatter(outcome) ? 1 : 0)
                .average()
                .orElse(1);
    }

    private static boolean isRightMatter(Evaluation.Outcome outcome) {
        var codes = Verdict.codes(outcome.answer());
        return !codes.isEmpty() && outcome.row().expect().containsAll(codes);
    }

    /**
     * Value of a wrong answer: the right matter with another facet first, or with one of two matters missing, misleads
     * nobody, and no threshold could fix it.
     */
    private static double ofWrong(Evaluation.Outcome outcome) {
        return switch (outcome.row().behavior()) {
            case ANSWER -> isRightMatter(outcome) ? ASKED_BACK : WRONG;
            case CLARIFY -> TOO_QUICK;
            case OUT_OF_SCOPE -> WRONG;
        };
    }

    private static double reading(Evaluation.Outcome outcome) {
        return TO_READ * Math.max(0, Verdict.codes(outcome.answer()).size() - 2);
    }

    private static double of(Evaluation.Outcome outcome) {
        Behavior behavior = outcome.row().behavior();
        return switch (outcome.verdict()) {
            case ANSWERED_RIGHT -> 1;
            case ANSWERED_WRONG -> ofWrong(outcome);
            case CLARIFIED_RIGHT -> (behavior == Behavior.CLARIFY ? 1 : ASKED_BACK) - reading(outcome);
            case CLARIFIED_WRONG -> behavior == Behavior.OUT_OF_SCOPE ? MISLEADING : USELESS;
            case REFERRED -> behavior == Behavior.OUT_OF_SCOPE ? ASKED_BACK : 0;
            case REFUSED -> behavior == Behavior.OUT_OF_SCOPE ? 1 : TURNED_AWAY;
        };
    }
}
