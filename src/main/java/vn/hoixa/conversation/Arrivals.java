package vn.hoixa.conversation;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.privacy.Masker;

/** What a message is by the time it may be looked at: its sender an address, its words masked, its conversation held. */
@Component
class Arrivals {
    private final Addresses addresses;
    private final Memories memories;
    private final Masker masker;
    private final Clock clock;

    Arrivals(Addresses addresses, Memories memories, Masker masker, Clock clock) {
        this.addresses = addresses;
        this.memories = memories;
        this.masker = masker;
        this.clock = clock;
    }

    AddressId sender(Inbound message) {
        return addresses.of(message.from());
    }

    /** Holds the conversation until the transaction ends. */
    Incoming hold(Inbound message, AddressId from) {
        var memory = memories.hold(from);
        var masked = masker.mask(message.choice().isPresent() ? "" : message.raw());
        var context = memory.context().receiving(message.provenance(), masked.kinds());
        var at = clock.instant();
        if (message.from().channel() != ChannelName.WEB) {
            addresses.interacted(from, at);
        }
        return new Incoming(from, message, masked.text(), memory.with(context), at);
    }
}
