package vn.hoixa.phrase;

import java.time.Instant;
import java.util.Optional;
import vn.hoixa.office.OfficerId;

/**
 * A phrase for an item, learned from use.
 *
 * @param key the procedure's code or the answer's key
 * @param phrase as somebody typed it, masked
 * @param teacher the officer whose act taught it; empty where it was learned from citizens' choices
 * @param people how many distinct citizens chose the item with these words
 * @param ended who ended it and why; empty while it is in use
 */
public record LearnedPhrase(
        long id,
        String key,
        String phrase,
        Optional<OfficerId> teacher,
        int people,
        Instant learnedAt,
        Optional<Ended> ended) {
    public record Ended(OfficerId by, Instant at, String why) {}
}
