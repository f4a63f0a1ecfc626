package vn.hoixa.conversation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Provenance;

/**
 * Handles a message forwarded from another chat: its words are not the citizen's own, so no code, key, number or reply
 * is read in it.
 */
@Component
class Forwarded implements Step {
    private final Attached attached;
    private final Answers answers;

    Forwarded(Attached attached, Answers answers) {
        this.attached = attached;
        this.answers = answers;
    }

    @Override
    public Optional<Reply> take(Incoming message) {
        boolean forwarded = message.message().provenance() == Provenance.FORWARDED;
        return forwarded && message.message().choice().isEmpty()
                ? attached.take(message).or(() -> answers.take(message))
                : Optional.empty();
    }
}
