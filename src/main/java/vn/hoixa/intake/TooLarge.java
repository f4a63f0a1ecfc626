package vn.hoixa.intake;

/** Thrown when a file exceeds a size limit; the message says why, in Vietnamese. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLarge(String reason) {
        super(reason);
    }
}
