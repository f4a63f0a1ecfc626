package vn.hoixa.delivery;

import java.time.Instant;

/** New state of a delivery after an attempt. */
sealed interface Settlement {
    Claim claim();

    /** The channel has the whole text. */
    record Sent(Claim claim, String channelId) implements Settlement {}

    /**
     * It waits again.
     *
     * @param taken how much of the text the channel has
     * @param attempts number of attempts that count
     * @param unknown number of undocumented codes
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

    /** Tried as often, or for as long, as makes sense. */
    String ATTEMPTS = "attempts";
}
