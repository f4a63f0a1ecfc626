package vn.hoixa.village;

import java.time.Instant;

/** What came of somebody at a village head's door. */
public sealed interface Entry {
    /**
     * In.
     *
     * @param device for the phone to keep; the same as before when it is known already
     * @param session until the evening of the day
     */
    record In(Secret device, Secret session) implements Entry {}

    /** The PIN is wrong. */
    record Wrong(int triesLeft) implements Entry {}

    record Locked(Instant until) implements Entry {}

    /** The PIN is not six figures, or too easy; the reason is in Vietnamese. */
    record BadPin(String reason) implements Entry {}

    /** The link was used, has expired, or there is no such phone. */
    record Unknown() implements Entry {}
}
