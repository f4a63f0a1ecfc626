package vn.hoixa.delivery;

import java.time.Instant;
import vn.hoixa.review.ClearedText;

/** What a channel does for deliveries. Called by several threads at once, never twice at once for one address. */
public interface Messenger {
    ChannelName channel();

    Reach reach(Address to, Instant at);

    /**
     * Sends a text as it is. May be called again for a text already sent, when the result of the first call was lost.
     * An exception counts as {@link Outcome.TryLater}.
     */
    Outcome send(Address to, ClearedText text);
}
