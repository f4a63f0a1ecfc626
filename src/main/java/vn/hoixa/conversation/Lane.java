package vn.hoixa.conversation;

/** Which questions an officer looks at. */
public enum Lane {
    /** Open, or claimed by an officer who has been idle too long. */
    WAITING,
    /** Claimed by the reader. */
    MINE,
    /** Waiting for a citizen's reply to any officer. */
    ASKED_BACK,
    /** Settled, the newest first. */
    DONE
}
