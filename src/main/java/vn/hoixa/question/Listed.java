package vn.hoixa.question;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.office.OfficerId;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.review.Ticket;

/**
 * One row of the queue: a question and the number of people who asked the same in the same words and context.
 *
 * @param people distinct addresses
 * @param field lĩnh vực, or "chung"
 * @param desk who handles it, as the commune calls it
 * @param promisedBy empty when no hour could be named, or while the clock stands still
 * @param lateness whether the promise has passed
 * @param holder the officer who has claimed it
 */
public record Listed(
        UUID id,
        Ticket ticket,
        QuestionState state,
        MaskedText words,
        int people,
        String field,
        String desk,
        Instant since,
        Optional<Instant> promisedBy,
        Lateness lateness,
        Optional<Holder> holder) {
    /** Who has claimed a question. Two officers may have one name. */
    public record Holder(OfficerId id, String name) {}

    /** Whether the promised time was kept so far. */
    public enum Lateness {
        IN_TIME,
        LATE
    }
}
