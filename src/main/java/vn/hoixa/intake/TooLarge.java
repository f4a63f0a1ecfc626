package vn.hoixa.intake;

/** A file that cannot be taken in as a whole; the message says why, in Vietnamese. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLarge(String reason) {
        super(reason);
    }
}
