package vn.hoixa.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.office.Matter;
import vn.hoixa.office.OfficerId;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.review.ClearedText;
import vn.hoixa.revision.Slot;
import vn.hoixa.turn.Told;

/**
 * A "not useful" vote with everything an officer needs to judge it. It names nobody: question and reason are masked,
 * the conversation is only an id.
 *
 * @param chosen what the citizen chose as the fault
 * @param repliedAt when the citizen was told what they found wanting
 * @param matter whose business it is
 * @param quoted the items whose words the reply used
 * @param alike how many open ones concern the same procedure, this one among them
 */
public record Complaint(
        UUID id,
        Instant at,
        MaskedText reason,
        Fault chosen,
        Told told,
        ClearedText reply,
        Instant repliedAt,
        Matter matter,
        List<Slot> quoted,
        int alike,
        Optional<Judgement> judgement,
        Optional<Outcome> outcome) {
    /** An officer's judgement of it. */
    public record Judgement(Fault fault, Importance importance, OfficerId by, Instant at) {}

    /** The remedy, who applied it and when. */
    public record Outcome(Remedy remedy, OfficerId by, Instant at) {}

    public Complaint {
        quoted = List.copyOf(quoted);
    }
}
