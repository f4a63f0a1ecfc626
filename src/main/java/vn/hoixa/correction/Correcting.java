package vn.hoixa.correction;

import java.time.Instant;
import java.util.List;
import vn.hoixa.privacy.Finding;
import vn.hoixa.review.ClearedText;

/** Result of an officer's decision about a change. */
public sealed interface Correcting {
    /** The correction is being sent to this many people. */
    record Sent(ClearedText text, int people) implements Correcting {
        /** Whether it is sent as a broadcast, which waits for daytime and can be held. */
        public boolean isToMany() {
            return people > Sending.FEW;
        }
    }

    /** It is recorded that no correction is needed. */
    record Waived() implements Correcting {}

    /**
     * Another officer decided first.
     *
     * @param people the number of their recipients; 0 when they decided that no correction is needed
     */
    record AlreadyDecided(String by, Instant at, int people) implements Correcting {}

    /** The knowledge changed again since the officer read it, so the text may be wrong. */
    record ChangedSince() implements Correcting {}

    record NotAllowed(String reason) implements Correcting {}

    record PersonalData(String text, List<Finding> findings) implements Correcting {
        @Override
        public String toString() {
            return "PersonalData[" + findings.size() + " findings]";
        }
    }

    /** The request cannot be carried out as it stands; the reason is in Vietnamese. */
    record Incomplete(String reason) implements Correcting {}
}
