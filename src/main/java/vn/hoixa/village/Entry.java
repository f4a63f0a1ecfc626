package vn.hoixa.village;

import java.time.Instant;

/** Result of a village head's attempt to sign in. */
public sealed interface Entry {
    /**
     * Signed in.
     *
     * @param device the device secret for the phone; unchanged for a known phone
     * @param session valid until the evening of the day
     */
    record In(Secret device, Secret session) implements Entry {}

    /** The PIN is wrong. */
    record Wrong(int triesLeft) implements Entry {}

    record Locked(Instant until) implements Entry {}

    /** The PIN is not six digits, or too easy; the reason is in Vietnamese. */
    record BadPin(String reason) implements Entry {}

    /** The link was used, has expired, or there is no such phone. */
    record Unknown() implements Entry {}
}
