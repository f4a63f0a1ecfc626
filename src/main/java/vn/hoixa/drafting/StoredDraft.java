package vn.hoixa.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A stored draft with all its inputs.
 *
 * @param sources all sources of the request, also those it does not cite
 */
public record StoredDraft(UUID id, UUID question, Instant at, Drafted drafted, List<DraftSource> sources) {
    public StoredDraft {
        sources = List.copyOf(sources);
    }

    /** The sources it cites; empty when there is no draft. */
    public List<DraftSource> used() {
        return drafted instanceof Drafted.Written written
                ? sources.stream()
                        .filter(source -> written.used().contains(source.number()))
                        .toList()
                : List.of();
    }

    /** Facts of a text found in none of the cited sources. */
    public List<Fact> unsupported(String text) {
        return Grounding.unsupported(
                text, used().stream().map(DraftSource::said).toList());
    }
}
