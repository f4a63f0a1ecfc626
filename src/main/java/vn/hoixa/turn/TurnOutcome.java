package vn.hoixa.turn;

import java.util.Locale;

/** How a turn ended. Every message ends in exactly one of these, also when a part is down. */
public enum TurnOutcome {
    ANSWERED,
    CLARIFY,
    /** With an officer, under a ticket. */
    WAITING,
    OUT_OF_SCOPE,
    STANDING,
    /** A suspicious message was looked at. */
    SCAM_CHECK,
    EMERGENCY,
    /** Not accepted: the database is away, and the reply says to send the message again. */
    UNAVAILABLE;

    /** The word in the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
