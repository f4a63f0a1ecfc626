package vn.hoixa.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * Result of an attempt to send a claimed delivery.
 *
 * @param slice the slice given to the channel; empty when the channel was not called
 * @param at when the channel had answered
 */
record Attempt(Claim claim, Outcome outcome, Optional<Slice> slice, Instant at) {
    boolean reachedChannel() {
        return slice.isPresent();
    }
}
