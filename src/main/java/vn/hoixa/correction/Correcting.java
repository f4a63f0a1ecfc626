package vn.hoixa.correction;

import java.time.Instant;
import java.util.List;
import vn.hoixa.privacy.Finding;
import vn.hoixa.review.ClearedText;

/** What came of an officer's decision about a change. */
public sealed interface Correcting {
    /** On its way, to so many people. */
    record Sent(ClearedText text, int people) implements Correcting {
        /** Whether it goes as a broadcast, which waits for the day and can be held. */
        public boolean isToMany() {
            return people > Sending.FEW;
        }
    }

    /** Recorded that none is needed. */
    record Waived() implements Correcting {}

    /**
     * Somebody else's decision was first.
     *
     * @param people to how many they sent a text; 0 when they decided that none is needed
     */
    record AlreadyDecided(String by, Instant at, int people) implements Correcting {}

    /** The knowledge changed again since the officer read it: the text may be wrong already. */
    record ChangedSince() implements Correcting {}

    record NotAllowed(String reason) implements Correcting {}

    record PersonalData(String text, List<Finding> findings) implements Correcting {
        @Override
        public String toString() {
            return "PersonalData[" + findings.size() + " findings]";
        }
    }

    /** What was asked cannot be done as it stands; the reason is in Vietnamese. */
    record Incomplete(String reason) implements Correcting {}
}
