package vn.hoixa.cli;

import java.util.List;
import vn.hoixa.answer.Answer;
import vn.hoixa.cli.EvaluationRow.Behavior;

/**
 * What an outcome is worth to a citizen, in shares of a right answer. A wrong answer costs so much that answering pays only
 * where about 19 of 20 are right; asking back rightly is worth half of answering, being handed to an officer nothing either way.
 */
final class Worth {
    private static final double WRONG = -8;
    private static final double ASKED_BACK = 0.5;
    /** What each choice after the second takes away: a longer list is more to read. */
    private static final double TO_READ = 0.05;
    /** Asking back pays only where ten in eleven lists hold what is meant: over all of them 0.95 then do. */
    private static final double USELESS = -5;
    /** Sent away with a matter of ours: worse than waiting for an officer. */
    private static final double TURNED_AWAY = -2;
    /** Choices among procedures for what is none of ours cost as much as twelve good ones give. */
    private static final double MISLEADING = -6;

    /** A bare topic answered with its commonest act helps some and misleads some. */
    private static final double TOO_QUICK = -1;

    private Worth() {}

    /** The mean over the outcomes. */
    static double of(List<Evaluation.Outcome> outcomes) {
        return outcomes.stream().mapToDouble(Worth::of).average().orElse(0);
    }

    /**
     * The share of the answers that are about the right matter, 0 to 1; 1 where nothing is answered. Which part of it comes first no
     * threshold decides, and a bare topic answered with its commonest act misleads few.
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

    /** The right matter, with another part of it first or one of two left out, misleads nobody; no threshold could mend it. */
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
