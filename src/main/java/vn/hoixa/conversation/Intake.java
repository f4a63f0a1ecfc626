package vn.hoixa.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.privacy.Masker;
import vn.hoixa.review.ClearedTexts;

/**
 * One message, one transaction: what it came to is committed as a whole before it is told, or not at all. Messages of one
 * conversation are taken in one after another, because each holds the conversation's row.
 */
@Component
class Intake {
    private static final int MOST_TURNS = 20;

    private final TransactionOperations transaction;
    private final Addresses addresses;
    private final Memories memories;
    private final Turns turns;
    private final ClearedTexts texts;
    private final Masker masker;
    private final Standby standby;
    private final List<Step> steps;
    private final Clock clock;

    Intake(
            TransactionOperations transaction,
            Addresses addresses,
            Memories memories,
            Turns turns,
            ClearedTexts texts,
            Masker masker,
            Standby standby,
            List<Step> steps,
            Clock clock) {
        this.transaction = transaction;
        this.addresses = addresses;
        this.memories = memories;
        this.turns = turns;
        this.texts = texts;
        this.masker = masker;
        this.standby = standby;
        this.steps = List.copyOf(steps);
        this.clock = clock;
    }

    Received take(Inbound message) {
        var from = addresses.of(message.from());
        return Objects.requireNonNull(transaction.execute(_ -> take(message, from)));
    }

    private Received take(Inbound message, AddressId from) {
        var memory = memories.hold(from);
        var before = message.messageId().flatMap(id -> turns.find(from, id));
        if (before.isPresent()) {
            return before.get();
        }
        if (turns.since(from, clock.instant().minus(Conversations.WINDOW)) >= MOST_TURNS) {
            return standby.slowDown(Conversations.WINDOW);
        }
        return record(incoming(message, from, memory));
    }

    private Incoming incoming(Inbound message, AddressId from, Memory memory) {
        var masked = masker.mask(message.choice().isPresent() ? "" : message.raw());
        var context = memory.context().receiving(message.provenance(), masked.kinds());
        return new Incoming(from, message, masked.text(), memory.with(context), clock.instant());
    }

    private Received record(Incoming message) {
        var reply = steps.stream()
                .flatMap(step -> step.take(message).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last step takes every message"));
        var stored = texts.store(reply.text());
        memories.keep(message.from(), reply.next());
        return turns.insert(message, reply, stored);
    }
}
