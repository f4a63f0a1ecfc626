package vn.hoixa.portal;

/** A line of the portal that is no procedure; the message is the reason, in Vietnamese. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String reason) {
        super(reason);
    }
}
