package vn.hoixa.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Provenance;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;
import vn.hoixa.turn.Turns;

/** Prepares an inbound message: resolves its sender to an address, masks its words, locks its conversation. */
@Component
class Arrivals {
    /** Messages older than this do not belong to the same thought. */
    static final Duration ONE_THOUGHT = Duration.ofMinutes(30);

    private final Addresses addresses;
    private final Memories memories;
    private final Turns turns;
    private final Masker masker;
    private final Clock clock;

    Arrivals(Addresses addresses, Memories memories, Turns turns, Masker masker, Clock clock) {
        this.addresses = addresses;
        this.memories = memories;
        this.turns = turns;
        this.masker = masker;
        this.clock = clock;
    }

    AddressId sender(Inbound message) {
        return addresses.of(message.from());
    }

    /** Locks the conversation until the transaction ends. */
    Memory hold(AddressId from) {
        return memories.hold(from);
    }

    Incoming arrived(AddressId from, Inbound message, Memory memory) {
        var masked = masker.mask(message.choice().isPresent() ? "" : message.raw());
        var before = before(from, message, memory);
        var context = memory.context().receiving(provenance(message), masked.kinds());
        return new Incoming(from, message, masked.text(), before, memory.with(context), clock.instant());
    }

    private static Provenance provenance(Inbound message) {
        boolean isCaption = message.provenance() == Provenance.TYPED
                && message.attachment().isPresent()
                && !message.raw().isBlank();
        return isCaption ? Provenance.CAPTION : message.provenance();
    }

    /** Recent messages without an answer; none in a group, where somebody else may have written them. */
    private List<MaskedText> before(AddressId from, Inbound message, Memory memory) {
        return message.aside().isPresent()
                ? List.of()
                : turns.lastWords(from, memory.context().open(), clock.instant().minus(ONE_THOUGHT));
    }

    /** Joins several messages into one, line by line, under the id of the first. */
    Incoming joined(List<Incoming> parts) {
        var first = parts.getFirst();
        if (parts.size() == 1) {
            return first;
        }
        String words = parts.stream().map(part -> part.message().raw()).collect(Collectors.joining("\n"));
        var whole = Inbound.typed(first.message().from(), first.message().messageId(), words);
        return arrived(first.from(), whole, first.memory());
    }
}
