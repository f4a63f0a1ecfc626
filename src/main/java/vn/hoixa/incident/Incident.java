package vn.hoixa.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.office.OfficerId;

/**
 * An incident in the register. Texts by officers are masked.
 *
 * @param number "03/2026": its sequence number in the year
 * @param steps what was done, oldest first
 * @param told that the competent authority was told; empty while it was not
 */
public record Incident(
        UUID id,
        String number,
        Report report,
        Recorded recorded,
        List<Step> steps,
        Optional<Told> told,
        Optional<Closing> closing) {
    /** How soon after an incident with personal data is noticed an authority has to be told. */
    public static final Duration NOTICE = Duration.ofHours(72);

    /**
     * The description of an incident when it is recorded.
     *
     * @param what happened
     * @param affected who was affected and how many
     */
    public record Report(Kind kind, Concern concern, Instant noticed, String what, String affected) {
        public Report {
            if (kind == Kind.DATA_LEAK && concern == Concern.NO_PERSONAL_DATA) {
                throw new IllegalArgumentException("a leak of personal data concerns personal data");
            }
        }
    }

    /** Whether personal data is affected, which sets the deadline of notice. */
    public enum Concern {
        PERSONAL_DATA,
        NO_PERSONAL_DATA
    }

    public record Recorded(OfficerId by, Instant at) {}

    /** A measure taken. */
    public record Step(OfficerId by, Instant at, String done) {}

    /** @param whom the authority, and by which document */
    public record Told(Instant at, String whom) {}

    /** @param conclusion cause, what was mended, what keeps it from happening again */
    public record Closing(OfficerId by, Instant at, String conclusion) {}

    public Incident {
        steps = List.copyOf(steps);
    }

    /** The deadline for telling an authority; empty where no personal data is affected. */
    public Optional<Instant> noticeDue() {
        return report.concern == Concern.PERSONAL_DATA ? Optional.of(report.noticed.plus(NOTICE)) : Optional.empty();
    }

    /** Whether the notice to an authority is still due. */
    public boolean awaitsNotice() {
        return noticeDue().isPresent() && told.isEmpty();
    }

    public boolean isOpen() {
        return closing.isEmpty();
    }
}
