package vn.hoixa.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;
import vn.hoixa.turn.Turns;

/** Stores a turn: the text, its delivery, the state of the conversation, the turn itself. */
@Component
class Journal {
    private final Memories memories;
    private final Turns turns;
    private final ClearedTexts texts;
    private final Deliveries deliveries;
    private final Addresses addresses;

    Journal(Memories memories, Turns turns, ClearedTexts texts, Deliveries deliveries, Addresses addresses) {
        this.memories = memories;
        this.turns = turns;
        this.texts = texts;
        this.deliveries = deliveries;
        this.addresses = addresses;
    }

    /** The result of a message when it first arrived; for an edited one, when it last had the same words. */
    Optional<Received> before(Incoming message) {
        var id = message.message().messageId();
        return switch (message.message().edition()) {
            case FIRST -> id.flatMap(known -> turns.find(message.from(), known));
            case EDITED ->
                id.flatMap(known ->
                        turns.find(message.from(), known, message.text().value()));
        };
    }

    /** Number of turns of the conversation in a period before the message. */
    int recent(Incoming message, Duration window) {
        return turns.since(message.from(), message.at().minus(window));
    }

    /** @param joined the messages that the turn took besides its first */
    Received write(Incoming message, List<Incoming> joined, Reply reply) {
        var stored = texts.store(reply.text());
        memories.keep(message.from(), reply.next());
        interacted(message);
        deliveries.reply(message.from(), stored);
        return insert(message, joined, reply, stored);
    }

    /** Over the rate limit: replies once in a period, then stores without a reply. */
    Received slow(Incoming message, List<Incoming> joined, ClearedText words) {
        var stored = texts.store(words);
        interacted(message);
        if (!turns.wasSlowed(message.from(), message.at().minus(Conversations.WINDOW))) {
            deliveries.reply(message.from(), stored);
        }
        var reply = Reply.plain(TurnOutcome.STANDING, stored, message.memory());
        return insert(message, joined, reply, stored);
    }

    private Received insert(Incoming message, List<Incoming> joined, Reply reply, ClearedText stored) {
        var ending = new Turns.Ending(
                reply.outcome(), stored, reply.about(), reply.question(), reply.ticket(), reply.promisedBy());
        var turn = turns.insert(asked(message), ending);
        joined.forEach(part -> turns.join(turn, asked(part)));
        return turn;
    }

    private Turns.Asked asked(Incoming message) {
        return new Turns.Asked(
                message.from(),
                message.message().messageId(),
                message.at(),
                message.text(),
                message.message().choice(),
                edition(message));
    }

    private int edition(Incoming message) {
        return switch (message.message().edition()) {
            case FIRST -> 0;
            case EDITED ->
                turns.nextEdition(message.from(), message.message().messageId().orElse(""));
        };
    }

    /**
     * Records the interaction, since a channel may only reach somebody for a time after they wrote; the page always
     * may.
     */
    private void interacted(Incoming message) {
        if (message.message().from().channel() != ChannelName.WEB) {
            addresses.interacted(message.from(), message.at());
        }
    }
}
