package vn.hoixa.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The source of an item's facts, with its dates.
 *
 * @param decision the number of the decision or document, such as {@code 163/QĐ-BTP}; may be empty
 * @param url the public page of the source; may be empty
 * @param factsOn the day the facts were true at the source
 * @param reviewBy the last day on which the item is answered automatically; empty for the portal's records until
 *     published
 */
public record Source(Optional<String> decision, Optional<String> url, LocalDate factsOn, Optional<LocalDate> reviewBy) {
    /** Whether the item is not overdue for review on a day. */
    public boolean freshOn(LocalDate day) {
        return reviewBy.isEmpty() || !day.isAfter(reviewBy.get());
    }

    /** The same source with the review-by date no later than a day. */
    public Source until(LocalDate last) {
        return new Source(
                decision,
                url,
                factsOn,
                Optional.of(reviewBy.filter(last::isAfter).orElse(last)));
    }

    /** The same source with this review-by date. */
    public Source dueOn(LocalDate day) {
        return new Source(decision, url, factsOn, Optional.of(day));
    }

    /** The same source, confirmed on a day. */
    public Source confirmedOn(LocalDate day) {
        return new Source(decision, url, day.isAfter(factsOn) ? day : factsOn, reviewBy);
    }

    /** Whether it names a document or page to check the facts against; an item without one is not published. */
    public boolean named() {
        return decision.isPresent() || url.isPresent();
    }
}
