package vn.hoixa.cli;

import java.util.List;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answered;
import vn.hoixa.cli.EvaluationRow.Behavior;
import vn.hoixa.cli.EvaluationRow.Needs;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;

/** Whether a decision is right. A {@code Ready} without any code is wrong; a referred question is neither. */
enum Verdict {
    ANSWERED_RIGHT,
    ANSWERED_WRONG,
    CLARIFIED_RIGHT,
    CLARIFIED_WRONG,
    REFERRED,
    REFUSED;

    static Verdict of(EvaluationRow row, Answer answer) {
        return switch (answer) {
            case Answer.Ready ready -> isRight(row, ready) ? ANSWERED_RIGHT : ANSWERED_WRONG;
            case Answer.Clarify clarify -> isRight(row, clarify) ? CLARIFIED_RIGHT : CLARIFIED_WRONG;
            case Answer.NeedsReview _ -> REFERRED;
            case Answer.Declined _, Answer.Standing _ -> REFUSED;
        };
    }

    private static boolean isRight(EvaluationRow row, Answer.Ready ready) {
        List<ProcedureCode> codes = ready.what().stream().map(Answered::code).toList();
        if (row.behavior() != Behavior.ANSWER || codes.isEmpty()) return false;
        boolean expected = row.expect().containsAll(codes);
        boolean complete = row.needs() == Needs.ONE || codes.containsAll(row.expect());
        return expected && complete && beginsWith(row.facets(), ready);
    }

    private static boolean beginsWith(List<Facet> asked, Answer.Ready ready) {
        return ready.what().stream()
                .allMatch(answered -> List.copyOf(answered.facets().keySet()).stream()
                        .limit(asked.size())
                        .toList()
                        .containsAll(asked));
    }

    private static boolean isRight(EvaluationRow row, Answer.Clarify clarify) {
        List<ProcedureCode> offered = offered(clarify);
        long met = row.expect().stream().filter(offered::contains).count();
        return switch (row.behavior()) {
            case ANSWER -> row.needs() == Needs.ALL ? met == row.expect().size() : met > 0;
            case CLARIFY -> met >= Math.min(2, row.expect().size());
            case OUT_OF_SCOPE -> false;
        };
    }

    /** The procedure codes that an answer names or offers. */
    static List<ProcedureCode> codes(Answer answer) {
        return switch (answer) {
            case Answer.Ready ready -> ready.what().stream().map(Answered::code).toList();
            case Answer.Clarify clarify -> offered(clarify);
            case Answer.NeedsReview review ->
                review.candidates().stream().map(candidate -> candidate.code()).toList();
            case Answer.Declined _, Answer.Standing _ -> List.of();
        };
    }

    private static List<ProcedureCode> offered(Answer.Clarify clarify) {
        return clarify.options().stream()
                .flatMap(option -> option.id().code().stream())
                .toList();
    }
}
