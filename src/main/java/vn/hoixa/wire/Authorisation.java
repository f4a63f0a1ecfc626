package vn.hoixa.wire;

import java.time.Instant;

/** A vendor whose tokens begin with one that the office gets by authorising its application, and hands in. */
public interface Authorisation {
    /** Takes a token and tries it at once, so that a wrong one is known now. */
    Result enter(String token);

    /** What became of a token. */
    sealed interface Result {
        /**
         * It is renewed and stored; the one that was handed in is used up.
         *
         * @param until when what was got for it ends, which is renewed before by itself
         * @param again when the office has to authorise anew at the latest if nothing renews
         */
        record Taken(Instant until, Instant again) implements Result {}

        /** @param reason in Vietnamese */
        record Refused(String reason) implements Result {}
    }
}
