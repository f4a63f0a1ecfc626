package vn.hoixa.regression;

import java.util.UUID;
import vn.hoixa.privacy.MaskedText;

/**
 * A question asked again.
 *
 * @param question the citizen's question, or the complaint about a reply, that it is taken from
 * @param came what it came to, in Vietnamese
 */
public record Judged(UUID question, MaskedText words, Expected expected, String came, Result result) {
    /** Whether it came to what it should. */
    public enum Result {
        KEPT,
        FAILED
    }

    public boolean isKept() {
        return result == Result.KEPT;
    }
}
