package vn.hoixa.turn;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.privacy.MaskedText;

/** Turns as they are looked back at. */
@Component
public class Lookback {
    private final Turns turns;
    private final Addresses addresses;

    Lookback(Turns turns, Addresses addresses) {
        this.turns = turns;
        this.addresses = addresses;
    }

    /** A turn of this conversation; empty when it is none of theirs. */
    public Optional<Told> told(ChannelUser with, UUID turn) {
        return addresses.find(with).flatMap(from -> turns.told(from, turn));
    }

    /** Turns in no order; unknown ids are passed over. */
    public List<Told> told(Collection<UUID> ids) {
        return turns.told(ids);
    }

    /** The turn in which a text was said or asked for, or the latest before a text that came by itself. */
    public Optional<Told> around(AddressId from, UUID text) {
        return turns.around(from, text);
    }

    /** The messages that make up a question, oldest first. */
    public List<MaskedText> words(UUID question) {
        return turns.words(question);
    }

    /** The last exchanges with somebody before a moment, oldest first. */
    public List<Said> before(AddressId with, Instant moment, int most) {
        return turns.between(with, Instant.EPOCH, moment, most);
    }

    /** The latest turn that answered. */
    public Optional<Told> lastAnswered(AddressId from) {
        return turns.lastAnswered(from);
    }
}
