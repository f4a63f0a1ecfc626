package vn.hoixa.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import vn.hoixa.review.ClearedText;

/**
 * Interface that a channel implements to send deliveries. Called by several threads at once, hardly ever twice at once
 * for one address (see {@link Claims}).
 */
public interface Messenger {
    ChannelName channel();

    /** The limits of the channel, kept by the dispatchers of all replicas together. */
    default Limits limits() {
        return Limits.NONE;
    }

    /** The least time between two messages to this chat; a group may need longer than a person. */
    default Duration spacing(Address to) {
        return limits().spacing();
    }

    /** Whether the channel may be used at present; otherwise its deliveries wait. */
    default boolean isOpen() {
        return true;
    }

    /** The form of a text for this chat; always the same for the same arguments. */
    default Form form(Address to, ClearedText text) {
        return Form.BUTTONS;
    }

    Reach reach(Address to, Instant at);

    /**
     * Sends the words of a slice as they are, with its buttons. May be called again for a slice already sent, when the
     * result of the first call was lost. An exception counts as {@link Outcome.Failed}.
     */
    Outcome send(Address to, Slice slice);

    /** The same for a channel that may need long preparation: it begins to send only while the claim is still valid. */
    default Outcome send(Address to, Slice slice, BooleanSupplier isOurs) {
        return send(to, slice);
    }
}
