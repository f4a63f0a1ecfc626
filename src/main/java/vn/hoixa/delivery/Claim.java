package vn.hoixa.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery in the hands of one dispatcher.
 *
 * @param until when the lease ends, after which it may be in other hands; a later claim has a later one
 * @param permit the slot of the channel's shared limit that it holds, where there is a limit
 */
record Claim(long delivery, Address to, Work work, Instant until, Optional<Integer> permit) {
    /**
     * What is to be done.
     *
     * @param taken how much of the text the channel has
     * @param attempt from 1
     * @param unknown how many codes that nobody has told us of came before
     * @param lost why nothing can be sent to this address, if so
     */
    record Work(
            UUID text,
            int taken,
            int attempt,
            int unknown,
            Instant since,
            Optional<BroadcastId> broadcast,
            Optional<String> lost) {}

    Claim holding(int slot) {
        return new Claim(delivery, to, work, until, Optional.of(slot));
    }

    boolean isBroadcast() {
        return work.broadcast.isPresent();
    }
}
