package vn.hoixa.delivery;

import java.time.Duration;

/** What a channel made of one attempt to send. */
public sealed interface Outcome {
    /** It is on its way, or there; the id is the channel's. */
    record Accepted(String id) implements Outcome {}

    record TryLater(Duration after) implements Outcome {}

    /** It will never be taken; the reason is the channel's, without personal data. */
    record Refused(String reason) implements Outcome {}
}
