package vn.hoixa.feedback;

import java.time.Instant;
import vn.hoixa.office.OfficerId;

/** What came of an act about a complaint. */
public sealed interface Triaged {
    /** It is recorded. */
    record Done() implements Triaged {}

    /** Recorded, and the citizen will be told. */
    record DoneAndTold() implements Triaged {}

    /** Another officer settled it first. */
    record AlreadySettled(OfficerId by, Instant at) implements Triaged {}

    /** @param reason in Vietnamese, for the officer */
    record NotAllowed(String reason) implements Triaged {}

    /**
     * Something is missing, or is not so: nobody is told that something was mended before it is published.
     *
     * @param reason in Vietnamese, for the officer
     */
    record Incomplete(String reason) implements Triaged {}

    /** There is no such complaint, or it was taken back by a thumb up. */
    record Unknown() implements Triaged {}
}
