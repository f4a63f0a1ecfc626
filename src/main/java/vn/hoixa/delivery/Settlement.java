package vn.hoixa.delivery;

import java.time.Instant;

/** What becomes of a claim's row after an attempt. */
sealed interface Settlement {
    Claim claim();

    /** All of the text is with the channel. */
    record Sent(Claim claim, String channelId) implements Settlement {}

    /**
     * It waits again.
     *
     * @param taken how much of the text the channel has now
     * @param attempts how many count so far
     * @param unknown how many codes that nobody has told us of
     */
    record Waiting(Claim claim, Instant notBefore, int taken, int attempts, int unknown) implements Settlement {}

    /**
     * It will not be sent.
     *
     * @param code the channel's, or {@link #UNREACHABLE} or {@link #ATTEMPTS}
     */
    record GivenUp(Claim claim, String reason, String code) implements Settlement {}

    /** The address cannot be reached on this channel. */
    String UNREACHABLE = "unreachable";

    /** It was tried as often, or for as long, as makes sense. */
    String ATTEMPTS = "attempts";
}
