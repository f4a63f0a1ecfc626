package vn.hoixa.question;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.answer.Candidate;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.Facet;
import vn.hoixa.review.Ticket;

/**
 * A row of the table {@code question}.
 *
 * @param remindedAt when the asker was told of a broken promise
 * @param askedBackAt when an officer last asked the asker something
 * @param sameness equal for questions with the same folded words, context and candidates
 */
record QuestionRow(
        UUID id,
        Ticket ticket,
        AddressId asker,
        MaskedText words,
        String sameness,
        Place place,
        About about,
        Instant openedAt,
        Optional<Instant> promisedBy,
        Optional<Instant> remindedAt,
        Optional<Instant> askedBackAt,
        QuestionState state,
        Optional<Claim> claim,
        Optional<Decided> decided,
        Opened.Callback callback) {
    /** After this long without an act, a claimed question may be taken by another officer. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** Which desk it lies at: its matter and handler, by id and by name. */
    record Place(Matter matter, String handler, String desk) {
        String field() {
            return field(matter);
        }

        static String field(Matter matter) {
            return switch (matter) {
                case Matter.OfField(String field) -> field;
                case Matter.OfPolice _ -> "Công an xã";
                case Matter.OfReception _ -> Assignment.RECEPTION;
            };
        }
    }

    /**
     * Candidate procedures and facets, and the reason for review.
     *
     * @param reason why it needed an officer, by the name of a {@link vn.hoixa.answer.Reason}; empty where not kept
     */
    record About(List<Candidate> candidates, List<Facet> facets, String reason) {}

    record Claim(OfficerId by, Instant since, Instant touched) {}

    record Decided(
            OfficerId by, Instant at, Optional<Settlement> settlement, Optional<UUID> approval, Optional<UUID> text) {}

    /** Whether another officer is working on it. */
    boolean isHeldFrom(Officer officer, Instant now) {
        return claim.filter(held ->
                        !held.by.equals(officer.id()) && held.touched.plus(IDLE).isAfter(now))
                .isPresent();
    }

    boolean isHeldBy(Officer officer) {
        return claim.filter(held -> held.by.equals(officer.id())).isPresent();
    }

    boolean isIdle(Instant now) {
        return claim.filter(held -> held.touched.plus(IDLE).isAfter(now)).isEmpty();
    }

    /** Whether a promise was broken, even when a new one has been made since. */
    boolean isLate(Instant now) {
        return remindedAt.isPresent() || promisedBy.filter(now::isAfter).isPresent();
    }
}
