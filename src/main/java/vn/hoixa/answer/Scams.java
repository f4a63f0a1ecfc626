package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import vn.hoixa.intent.Intents;

/** Handles "Tôi vừa bị lừa": tells the first steps and opens a question for the police. */
final class Scams implements Step {
    private final Intents intents;

    Scams(Intents intents) {
        this.intents = intents;
    }

    @Override
    public Optional<Answer> take(Turn turn) {
        if (!intents.isJustScammed(turn.words())) return Optional.empty();
        return Optional.of(new Answer.NeedsReview(
                Reason.JUST_SCAMMED, List.of(), turn.context().replied()));
    }
}
