package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Source;

/**
 * Keeps items past their review-by date from citizens: an officer answers instead. Checked where texts are composed, so
 * that no path avoids it.
 */
final class Overdue {
    private Overdue() {}

    /** Empty while the item may be told. */
    static Optional<Answer> of(Turn turn, Source source, List<ProcedureCode> about) {
        return source.freshOn(turn.on())
                ? Optional.empty()
                : Optional.of(new Answer.NeedsReview(
                        Reason.UNDER_REVIEW,
                        about.stream()
                                .map(code -> new Candidate(code, 1, "quá hạn rà soát"))
                                .toList(),
                        turn.context().about(about, turn.asked().facets(), List.of())));
    }
}
