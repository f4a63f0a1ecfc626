package vn.hoixa.regression;

import java.util.UUID;
import vn.hoixa.privacy.MaskedText;

/**
 * A question asked again, with the result.
 *
 * @param question id of the citizen's question or the complaint that it is taken from
 * @param came the actual outcome, in Vietnamese
 */
public record Judged(UUID question, MaskedText words, Expected expected, String came, Result result) {
    /** Whether the expectation was met. */
    public enum Result {
        KEPT,
        FAILED
    }

    public boolean isKept() {
        return result == Result.KEPT;
    }
}
