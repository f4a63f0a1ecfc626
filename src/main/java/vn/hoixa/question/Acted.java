package vn.hoixa.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoixa.privacy.Finding;
import vn.hoixa.review.ClearedText;

/** Result of an officer's act on a question. */
public sealed interface Acted {
    /**
     * Done and recorded.
     *
     * @param sent what the citizens get; empty for an act that tells them nothing
     * @param people to how many addresses it goes
     */
    record Done(QuestionState state, Optional<ClearedText> sent, int people) implements Acted {}

    /** Another officer decided the question first. */
    record AlreadyDecided(QuestionState state, String by, Instant at) implements Acted {}

    /** Another officer has claimed it and acted on it within the last half hour. */
    record HeldBy(String name, Instant since) implements Acted {}

    /** The officer lacks the right to do this; the reason is in Vietnamese. */
    record NotAllowed(String reason) implements Acted {}

    /** The text holds personal data that is neither removed nor ticked with a reason. */
    record PersonalData(String text, List<Finding> findings) implements Acted {
        @Override
        public String toString() {
            return "PersonalData[" + findings.size() + " findings]";
        }
    }

    /** The request cannot be carried out as it stands; the reasons are in Vietnamese. */
    record Incomplete(List<String> reasons) implements Acted {}

    record Unknown() implements Acted {}
}
