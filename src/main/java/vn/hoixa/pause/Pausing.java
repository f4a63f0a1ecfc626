package vn.hoixa.pause;

/** Result of beginning or ending a pause. */
public sealed interface Pausing {
    /** It is recorded and in force. */
    record Done() implements Pausing {}

    /** @param reason in Vietnamese, for the officer */
    record Refused(String reason) implements Pausing {}
}
