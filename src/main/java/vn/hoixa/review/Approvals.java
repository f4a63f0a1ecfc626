package vn.hoixa.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Permission;
import vn.hoixa.privacy.Finding;
import vn.hoixa.privacy.Inspection;
import vn.hoixa.privacy.Masker;
import vn.hoixa.revision.Revision;
import vn.hoixa.revision.RevisionId;

/**
 * Clears an officer's own words for sending. The masker checks them: each finding is removed by the officer or ticked
 * with a reason, and words with a tick stay private to one conversation.
 */
@Component
public class Approvals {
    private static final String UNSENT_CODE = "····-····-····";

    private final ApprovalRows rows;
    private final Masker masker;
    private final Clearance clearance;
    private final Knowledge knowledge;
    private final Clock clock;

    Approvals(ApprovalRows rows, Masker masker, Clearance clearance, Knowledge knowledge, Clock clock) {
        this.rows = rows;
        this.masker = masker;
        this.clearance = clearance;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /**
     * An officer's text.
     *
     * @param text as typed
     * @param ticks why a piece of personal data stays in, by the token of its finding
     */
    public record Wording(String text, Map<String, String> ticks) {
        public Wording {
            ticks = Map.copyOf(ticks);
        }

        public static Wording of(String text) {
            return new Wording(text, Map.of());
        }

        boolean justifies(List<Finding> findings) {
            return findings.stream()
                    .allMatch(
                            finding -> !ticks.getOrDefault(finding.token(), "").isBlank());
        }

        /** Redacted: the text is not masked yet. */
        @Override
        public String toString() {
            return "Wording[" + text.length() + " characters]";
        }
    }

    /**
     * A request to clear an officer's text.
     *
     * @param matter whose business it is
     * @param audience asked for; a tick makes it private in any case
     * @param frame the standing sentence around the words
     * @param slots other slots of the frame
     */
    public record Request(Matter matter, Wording wording, Audience audience, StandingReply frame, List<Slot> slots) {
        public Request {
            slots = List.copyOf(slots);
        }
    }

    /** Result of approving. */
    public sealed interface Approving {
        /**
         * Recorded; the text is created but not yet stored.
         *
         * @param authority the ground of the officer's right, for the audit
         */
        record Cleared(UUID approval, ClearedText text, String authority) implements Approving {}

        record NotAllowed(String reason) implements Approving {}

        /** There is personal data that is neither removed nor ticked with a reason. */
        record PersonalData(Inspection inspection) implements Approving {}

        /** The text is empty or too long; the reason is in Vietnamese. */
        record Malformed(String reason) implements Approving {}
    }

    /**
     * A text as the citizens would get it.
     *
     * @param body with dots in place of the code
     */
    public record Preview(String body, Inspection inspection) {}

    /** A recorded approval. */
    public record Approved(UUID id, OfficerId officer, String office, String words, Audience audience, LocalDate on) {
        /** The origin of knowledge made from it. */
        public Revision.Origin origin() {
            return new Revision.Origin(id, office, on);
        }
    }

    /** Approves words, in the caller's transaction. The officer must be allowed to review the matter. */
    public Approving approve(Officer officer, Request request) {
        var today = LocalDate.ofInstant(clock.instant(), Clearance.VIETNAM);
        return switch (officer.mayReview(request.matter, today)) {
            case Permission.Refused(String reason) -> new Approving.NotAllowed(reason);
            case Permission.Allowed(String authority) -> approve(officer, request, authority);
        };
    }

    /** A preview of the text, with the masker's findings. Empty words give an empty body. */
    public Preview preview(Officer officer, Request request) {
        var inspection = inspect(request.wording);
        String words = PlainBody.tidied(inspection.text());
        if (words.isEmpty() || words.length() > PlainBody.LONGEST_WORDS) {
            return new Preview("", inspection);
        }
        var text = compose(officer, request, words).cleared(new Basis.Standing(request.frame));
        return new Preview(text.body().replace(text.verification().toString(), UNSENT_CODE), inspection);
    }

    public Optional<Approved> find(UUID id) {
        return rows.find(id);
    }

    public List<Approved> find(Collection<UUID> ids) {
        return rows.find(ids);
    }

    /** The approvals since a moment whose words contain any of these literally. */
    public List<UUID> saying(Collection<String> words, Instant since) {
        return rows.saying(words, since);
    }

    /** Records that a revision was made from an approval, in the caller's transaction. */
    public void becameKnowledge(Approved approval, RevisionId revision, Officer by) {
        rows.insertOrigin(approval, revision, by, clock.instant());
    }

    public boolean isKnowledge(Approved approval) {
        return rows.hasOrigin(approval);
    }

    private Approving approve(Officer officer, Request request, String authority) {
        var inspection = inspect(request.wording);
        String words = PlainBody.tidied(inspection.text());
        if (words.isEmpty()) {
            return new Approving.Malformed("Chưa có chữ nào để gửi.");
        }
        if (words.length() > PlainBody.LONGEST_WORDS) {
            return new Approving.Malformed(
                    "Dài " + words.length() + " chữ cái; nhiều nhất " + PlainBody.LONGEST_WORDS + ".");
        }
        if (!request.wording.justifies(inspection.findings())) {
            return new Approving.PersonalData(inspection);
        }
        var audience = inspection.findings().isEmpty() ? request.audience : Audience.PRIVATE;
        var basis = new Basis.Approved(clearance.drawId(), officer.title(), clock.instant());
        rows.insert(basis, officer, words, audience);
        rows.insertTicks(basis.approval(), ticks(inspection, request.wording));
        var composition = compose(officer, request, words);
        var text = audience == Audience.PRIVATE
                ? composition.forOneConversation().cleared(basis)
                : composition.cleared(basis);
        return new Approving.Cleared(basis.approval(), text, authority);
    }

    /** The reasons are masked too: only the text itself may hold the findings. */
    private List<ApprovalRows.Tick> ticks(Inspection inspection, Wording wording) {
        return inspection.findings().stream()
                .map(finding -> new ApprovalRows.Tick(
                        finding.token(),
                        finding.kind(),
                        masker.mask(wording.ticks.getOrDefault(finding.token(), ""))
                                .text()
                                .value()))
                .distinct()
                .toList();
    }

    private Inspection inspect(Wording wording) {
        return masker.inspect(
                wording.text, CommuneSlots.published(knowledge.snapshot().commune()));
    }

    private Composition compose(Officer officer, Request request, String words) {
        var slots = new ArrayList<Slot>();
        slots.add(Slot.approved(Slot.Name.APPROVED_WORDS, words));
        slots.add(Slot.approved(Slot.Name.QUESTION, words));
        slots.add(Slot.approved(Slot.Name.OFFICE_TITLE, officer.title()));
        slots.add(Slot.time(clock.instant().atZone(Clearance.VIETNAM)));
        slots.addAll(request.slots);
        return clearance.announce(knowledge.snapshot().commune()).say(request.frame, slots.toArray(Slot[]::new));
    }
}
