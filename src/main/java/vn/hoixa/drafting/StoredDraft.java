package vn.hoixa.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draft as it is kept, with everything it was made from.
 *
 * @param sources all that were handed over, also those it does not cite
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

    /** The facts of a text that none of the cited sources says. */
    public List<Fact> unsupported(String text) {
        return Grounding.unsupported(
                text, used().stream().map(DraftSource::said).toList());
    }
}
