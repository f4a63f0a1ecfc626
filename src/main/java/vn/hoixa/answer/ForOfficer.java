package vn.hoixa.answer;

import java.util.Optional;

/** Refers the question that a citizen writes after asking for a person to an officer, whatever it is about. */
final class ForOfficer implements Step {
    private final Decider decider;

    ForOfficer(Decider decider) {
        this.decider = decider;
    }

    @Override
    public Optional<Answer> take(Turn turn) {
        if (turn.context().awaiting() != Context.Awaiting.QUESTION_FOR_OFFICER) return Optional.empty();
        return Optional.of(new Answer.NeedsReview(
                Reason.FOR_OFFICER, decider.candidates(turn), turn.context().replied()));
    }
}
