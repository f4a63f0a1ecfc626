package vn.hoixa.review;

/** Who may see a cleared text besides the conversation it is sent to. */
public enum Audience {
    /** Anybody who holds its verification code, or the ticket it answers. */
    OPEN,
    /** Nobody: it says something of one citizen's own case, or names their ticket. */
    PRIVATE
}
