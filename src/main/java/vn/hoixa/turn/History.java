package vn.hoixa.turn;

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

    private final Addresses addresses;
    private final Turns turns;
    private final Deliveries deliveries;

    History(Addresses addresses, Turns turns, Deliveries deliveries) {
        this.addresses = addresses;
        this.turns = turns;
        this.deliveries = deliveries;
    }

    /**
     * What was said in a conversation after a place, oldest first, at most {@value #LONGEST}; what comes then is after the
     * last one's cursor. Empty for a conversation never seen.
     */
    public List<Said> of(ChannelUser with, Cursor after) {
        return addresses.find(with).map(address -> of(address, after)).orElse(List.of());
    }

    private List<Said> of(AddressId address, Cursor after) {
        var asked = turns.after(address, after, LONGEST).stream();
        var arrived = deliveries.arrivedSince(address, after.at(), after.position(), LONGEST).stream()
                .map(History::said);
        return Stream.concat(asked, arrived)
                .sorted(Comparator.comparing(Said::at)) // keeps the order of turns and of texts that came by themselves
                .limit(LONGEST)
                .toList();
    }

    private static Said said(Arrived text) {
        return new Said(
                Cursor.afterArrival(text.at(), text.position()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text.text());
    }
}
