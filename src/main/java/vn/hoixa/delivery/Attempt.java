package vn.hoixa.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of trying to send a claim.
 *
 * @param slice what was given to the channel; empty when the channel was not asked
 * @param at when the channel had answered
 */
record Attempt(Claim claim, Outcome outcome, Optional<Slice> slice, Instant at) {
    boolean reachedChannel() {
        return slice.isPresent();
    }
}
