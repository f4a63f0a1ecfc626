package vn.hoixa.answer;

import java.util.List;
import vn.hoixa.intent.Intents;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Composition;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/**
 * Starts the text of a reply with its prefixes: the mark of a demonstration, the greeting, the notice about personal
 * data.
 */
final class Replies {
    private final Clearance clearance;
    private final Intents intents;

    Replies(Clearance clearance, Intents intents) {
        this.clearance = clearance;
        this.intents = intents;
    }

    /** A text without prefixes. */
    Composition bare(Turn turn) {
        return clearance.compose(turn.known().commune());
    }

    Composition open(Turn turn) {
        Composition text = marked(turn);
        if (turn.context().place() == Context.Place.FIRST_REPLY) text.prefix(StandingReply.GREETING_SHORT);
        notice(turn, text);
        if (intents.says(Intents.Cue.BEREAVED, turn.words())) text.prefix(StandingReply.CONDOLENCE);
        return text;
    }

    /** The lines of a card in a text with its prefixes. */
    ClearedText clear(Turn turn, Card card) {
        return card.clear(() -> bare(turn), () -> open(turn));
    }

    /** A standing reply, with the option to reach an officer. */
    Answer.Standing standing(Turn turn, StandingReply reply) {
        return standing(turn, reply, turn.context().replied());
    }

    Answer.Standing standing(Turn turn, StandingReply reply, Context next) {
        Composition text = open(turn).say(reply, slots(turn)).officerOption();
        return new Answer.Standing(text.clear(), reply, next);
    }

    /** A standing reply that introduces the assistant. */
    Answer.Standing introduction(Turn turn, StandingReply reply) {
        Composition text = marked(turn);
        notice(turn, text);
        return new Answer.Standing(
                text.say(reply).officerOption().clear(), reply, turn.context().replied());
    }

    Composition marked(Turn turn) {
        Composition text = bare(turn);
        return turn.context().installation() == Context.Installation.DEMONSTRATION
                ? text.prefix(StandingReply.DEMO_MARK)
                : text;
    }

    private static void notice(Turn turn, Composition text) {
        if (turn.context().provenance() == Provenance.CAPTION) text.prefix(StandingReply.ATTACHMENT_NOTICED);
        var masked = turn.context().masked();
        if (masked.stream().anyMatch(kind -> kind.isSecret())) {
            text.prefix(StandingReply.OTP_NOTICED);
        } else if (!masked.isEmpty()) {
            text.prefix(StandingReply.PII_NOTICED, Slot.personalData(masked));
        }
    }

    private static Slot[] slots(Turn turn) {
        List<Commune.Handler> handlers =
                turn.known().commune().map(Commune::handlers).orElse(List.of());
        return handlers.stream()
                .filter(handler -> handler.kind() == Commune.Handler.Kind.COMMUNE)
                .limit(1)
                .map(handler -> Slot.words(Slot.Name.DEPARTMENT, handler.name()))
                .toArray(Slot[]::new);
    }
}
