package vn.hoixa.turn;

import java.util.Locale;

/** Outcome of a turn. Every message ends in exactly one of these, even when a component is down. */
public enum TurnOutcome {
    ANSWERED,
    CLARIFY,
    /** Referred to an officer, under a ticket. */
    WAITING,
    OUT_OF_SCOPE,
    STANDING,
    /** A suspicious message was checked. */
    SCAM_CHECK,
    EMERGENCY,
    /** Not accepted: the database is unreachable, and the reply says to send the message again. */
    UNAVAILABLE;

    /** The id in the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
