package vn.hoixa.delivery;

import java.time.Instant;

/** Whether and at what price a channel can reach an address at a time. */
public sealed interface Reach {
    /** Reachable free of charge until then. */
    record Now(Instant freeUntil) implements Reach {}

    /** Reachable at a price until then. */
    record Billed(Instant until) implements Reach {}

    record Unreachable(String reason) implements Reach {}
}
