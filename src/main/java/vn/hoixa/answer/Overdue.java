package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Source;

/**
 * What is past its review-by date is told to nobody, on whatever way it was come to: an officer answers instead. Asked where
 * the words are put together, so that no way leads around it.
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
