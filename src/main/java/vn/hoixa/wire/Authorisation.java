package vn.hoixa.wire;

import java.time.Instant;

/** A vendor with OAuth-like tokens: the office authorises its application once and enters the first token. */
public interface Authorisation {
    /** Takes a token and uses it at once, so that a wrong one is noticed now. */
    Result enter(String token);

    /** Result of entering a token. */
    sealed interface Result {
        /**
         * The token was exchanged and the new one stored; the entered one is used up.
         *
         * @param until expiry of the new token, which is renewed automatically before
         * @param again when the office has to authorise again at the latest if renewal fails
         */
        record Taken(Instant until, Instant again) implements Result {}

        /** @param reason in Vietnamese */
        record Refused(String reason) implements Result {}
    }
}
