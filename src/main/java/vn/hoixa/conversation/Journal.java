package vn.hoixa.conversation;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.review.ClearedTexts;

/** Where turns are written: the text, what the conversation remembers, the turn itself. */
@Component
class Journal {
    private final Memories memories;
    private final Turns turns;
    private final ClearedTexts texts;
    private final Deliveries deliveries;

    Journal(Memories memories, Turns turns, ClearedTexts texts, Deliveries deliveries) {
        this.memories = memories;
        this.turns = turns;
        this.texts = texts;
        this.deliveries = deliveries;
    }

    /** What the message came to when it first arrived. */
    Optional<Received> before(Incoming message) {
        return message.message().messageId().flatMap(id -> turns.find(message.from(), id));
    }

    /** How many turns the conversation has had in a stretch of time before the message. */
    int recent(Incoming message, Duration window) {
        return turns.since(message.from(), message.at().minus(window));
    }

    Received write(Incoming message, Reply reply) {
        var stored = texts.store(reply.text());
        memories.keep(message.from(), reply.next());
        deliveries.reply(message.from(), stored);
        return turns.insert(message, reply, stored);
    }
}
