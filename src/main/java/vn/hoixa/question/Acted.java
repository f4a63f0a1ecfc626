package vn.hoixa.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoixa.privacy.Finding;
import vn.hoixa.review.ClearedText;

/** What came of an officer's act on a question. */
public sealed interface Acted {
    /**
     * Done and recorded.
     *
     * @param sent what the citizens get; empty for an act that tells them nothing
     * @param people to how many addresses it goes
     */
    record Done(QuestionState state, Optional<ClearedText> sent, int people) implements Acted {}

    /** Somebody else's decision was first. */
    record AlreadyDecided(QuestionState state, String by, Instant at) implements Acted {}

    /** Another officer has it, and has been at it within the last half hour. */
    record HeldBy(String name, Instant since) implements Acted {}

    /** The officer has no right to; the reason is in Vietnamese. */
    record NotAllowed(String reason) implements Acted {}

    /** The text holds personal data that is neither removed nor ticked with a reason. */
    record PersonalData(String text, List<Finding> findings) implements Acted {
        @Override
        public String toString() {
            return "PersonalData[" + findings.size() + " findings]";
        }
    }

    /** What was asked cannot be done as it stands; the reasons are in Vietnamese. */
    record Incomplete(List<String> reasons) implements Acted {}

    record Unknown() implements Acted {}
}
