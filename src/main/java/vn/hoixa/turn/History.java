package vn.hoixa.turn;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.Arrived;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Deliveries;

/** The messages of a conversation: turns, and texts that were sent by themselves. */
@Component
public class History {
    private static final int LONGEST = 200;
    private static final Instant NO_END = Instant.parse("9999-01-01T00:00:00Z");

    private final Addresses addresses;
    private final Turns turns;
    private final Deliveries deliveries;

    History(Addresses addresses, Turns turns, Deliveries deliveries) {
        this.addresses = addresses;
        this.turns = turns;
        this.deliveries = deliveries;
    }

    /** The exchanges of a conversation after a moment, oldest first; empty for an unknown conversation. */
    public List<Said> of(ChannelUser with, Instant after) {
        return addresses.find(with).map(address -> of(address, after)).orElse(List.of());
    }

    private List<Said> of(AddressId address, Instant after) {
        var asked = turns.between(address, after, NO_END, LONGEST).stream();
        var arrived = deliveries.arrivedSince(address, after, LONGEST).stream().map(History::said);
        return Stream.concat(asked, arrived)
                .sorted(Comparator.comparing(Said::at))
                .toList();
    }

    private static Said said(Arrived text) {
        return new Said(
                text.at(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text.text());
    }
}
