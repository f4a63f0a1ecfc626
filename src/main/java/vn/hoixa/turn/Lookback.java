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

/** Looks up past turns. */
@Component
public class Lookback {
    private final Turns turns;
    private final Addresses addresses;

    Lookback(Turns turns, Addresses addresses) {
        this.turns = turns;
        this.addresses = addresses;
    }

    /** A turn of this conversation; empty when it belongs to another. */
    public Optional<Told> told(ChannelUser with, UUID turn) {
        return addresses.find(with).flatMap(from -> turns.told(from, turn));
    }

    /** Turns in no order; unknown ids are skipped. */
    public List<Told> told(Collection<UUID> ids) {
        return turns.told(ids);
    }

    /** The turn that a text replied to or answered later, or the latest turn before a text that was sent by itself. */
    public Optional<Told> around(AddressId from, UUID text) {
        return turns.around(from, text);
    }

    /** The messages that make up a question, oldest first. */
    public List<MaskedText> words(UUID question) {
        return turns.words(question);
    }

    /** The last exchanges with an address before a moment, oldest first. */
    public List<Said> before(AddressId with, Instant moment, int most) {
        return turns.before(with, moment, most);
    }

    /** The latest turn that got an answer. */
    public Optional<Told> lastAnswered(AddressId from) {
        return turns.lastAnswered(from);
    }
}
