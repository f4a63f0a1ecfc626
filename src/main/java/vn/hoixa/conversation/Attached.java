package vn.hoixa.conversation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.answer.Provenance;
import vn.hoixa.review.StandingReply;
import vn.hoixa.turn.TurnOutcome;

/**
 * Handles a picture, voice message or file without words, or with a few that ask if it is a scam: tells the sender that
 * the assistant does not see it, and how to reach a person. Other words are answered, after a line that says the same.
 */
@Component
class Attached implements Step {
    private final Answerer answerer;

    Attached(Answerer answerer) {
        this.answerer = answerer;
    }

    @Override
    public Optional<Reply> take(Incoming message) {
        return message.message()
                .attachment()
                .filter(_ -> message.message().choice().isEmpty())
                .filter(_ -> message.message().raw().isBlank() || isAskedAbout(message))
                .map(what -> say(message, reply(message, what)));
    }

    private static StandingReply reply(Incoming message, Attachment what) {
        if (!message.message().raw().isBlank()) {
            return StandingReply.ATTACHMENT_SUSPICIOUS;
        }
        boolean forwarded = message.message().provenance() == Provenance.FORWARDED;
        return switch (what) {
            case PHOTO, VIDEO, FILE -> forwarded ? StandingReply.ATTACHMENT_SUSPICIOUS : StandingReply.ATTACHMENT_PHOTO;
            case VOICE -> StandingReply.ATTACHMENT_VOICE;
            case STICKER, LOCATION, CONTACT -> StandingReply.ATTACHMENT_OTHER;
        };
    }

    private boolean isAskedAbout(Incoming message) {
        return message.context().provenance() == Provenance.CAPTION
                && answerer.asksOfWhatItStandsUnder(message.text(), message.context(), message.day())
                && !answerer.isCry(message.text(), message.context(), message.day());
    }

    /** The context for a reply that itself says that the attachment is not seen. */
    private static Context typed(Incoming message) {
        var context = message.context();
        return context.receiving(message.message().provenance(), context.masked());
    }

    private Reply say(Incoming message, StandingReply reply) {
        var text = answerer.open(message.text(), typed(message), message.day())
                .say(reply)
                .officerOption()
                .clear();
        return Reply.plain(
                TurnOutcome.STANDING,
                text,
                message.memory().with(message.context().replied()));
    }
}
