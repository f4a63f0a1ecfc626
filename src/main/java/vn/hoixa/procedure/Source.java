package vn.hoixa.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where an item's facts are from.
 *
 * @param decision the number of the decision or document, such as {@code 163/QĐ-BTP}; may be empty
 * @param url the public page of the source; may be empty
 * @param factsOn the day the facts were true at the source
 * @param reviewBy the last day on which the item is answered automatically; empty for the portal's records until
 *     published
 */
public record Source(Optional<String> decision, Optional<String> url, LocalDate factsOn, Optional<LocalDate> reviewBy) {
    /** Whether the review is not overdue on a day. */
    public boolean freshOn(LocalDate day) {
        return reviewBy.isEmpty() || !day.isAfter(reviewBy.get());
    }

    /** The same source, answered from until a day at the latest. */
    public Source until(LocalDate last) {
        return new Source(
                decision,
                url,
                factsOn,
                Optional.of(reviewBy.filter(last::isAfter).orElse(last)));
    }

    /** The same source, due for review on a day. */
    public Source dueOn(LocalDate day) {
        return new Source(decision, url, factsOn, Optional.of(day));
    }

    /** The same source, whose facts were seen to be true again on a day. */
    public Source confirmedOn(LocalDate day) {
        return new Source(decision, url, day.isAfter(factsOn) ? day : factsOn, reviewBy);
    }

    /** Whether there is anything to check the facts against; an item without is not published. */
    public boolean named() {
        return decision.isPresent() || url.isPresent();
    }
}
