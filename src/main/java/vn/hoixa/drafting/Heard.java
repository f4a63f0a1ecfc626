package vn.hoixa.drafting;

import java.time.Duration;
import java.util.Optional;

/**
 * The raw reply of a model to one request.
 *
 * @param words as far as they were received
 * @param failure why they may not be used
 * @param tokensIn as its server counts, or 0
 * @param tokensOut as its server counts, or 0
 */
record Heard(String words, Optional<Drafted.Why> failure, int tokensIn, int tokensOut, Duration took) {
    static Heard nothing() {
        return new Heard("", Optional.empty(), 0, 0, Duration.ZERO);
    }
}
