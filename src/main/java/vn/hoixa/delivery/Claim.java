package vn.hoixa.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery claimed by one dispatcher.
 *
 * @param until end of the lease, after which another dispatcher may claim it; a later claim has a later end
 * @param permit the slot of the channel's shared limit that it holds, where there is a limit
 */
record Claim(long delivery, Address to, Work work, Instant until, Optional<Integer> permit) {
    /**
     * The work of a claim.
     *
     * @param taken how much of the text the channel already has
     * @param attempt from 1
     * @param unknown number of undocumented codes received before
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
