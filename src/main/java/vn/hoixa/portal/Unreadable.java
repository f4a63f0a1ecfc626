package vn.hoixa.portal;

/** Thrown for a line of the portal that is not a procedure; the message is the reason, in Vietnamese. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String reason) {
        super(reason);
    }
}
