package vn.hoixa.feedback;

import java.time.Instant;
import vn.hoixa.office.OfficerId;

/** Result of an officer's act on a complaint. */
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
     * Something is missing or untrue, for example the corrected item is not published yet.
     *
     * @param reason in Vietnamese, for the officer
     */
    record Incomplete(String reason) implements Triaged {}

    /** There is no such complaint, or the citizen replaced it by a "useful" vote. */
    record Unknown() implements Triaged {}
}
