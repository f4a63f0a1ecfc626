package vn.hoixa.delivery;

import java.time.Instant;

/** Whether a channel can reach an address at a time. */
public sealed interface Reach {
    /** At no cost, until then. */
    record Now(Instant freeUntil) implements Reach {}

    /** At a price, until then. */
    record Billed(Instant until) implements Reach {}

    record Unreachable(String reason) implements Reach {}
}
