package vn.hoixa.knowledge;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import vn.hoixa.revision.Revision;
import vn.hoixa.revision.RevisionId;

/**
 * A rendered text of published revisions: the only words of knowledge that a cleared text may quote.
 *
 * <p>Only this package creates one, from a revision that an officer published (or, in an evaluation, that counts as
 * published on the day of the run). Text is NFC, plain, without control characters except line feeds.
 */
public final class Passage {
    private final String text;
    private final Set<RevisionId> revisions;
    private final Optional<Revision.Origin> origin;

    Passage(String text, Set<RevisionId> revisions, Optional<Revision.Origin> origin) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a passage says something");
        }
        this.text = text;
        this.revisions = Set.copyOf(revisions);
        this.origin = origin;
    }

    Passage(String text, RevisionId revision) {
        this(text, Set.of(revision), Optional.empty());
    }

    /** A passage with other words of the same revisions and origin. */
    Passage reading(String words) {
        return new Passage(words, revisions, origin);
    }

    static Passage of(String text, Collection<Passage> parts) {
        var revisions = new LinkedHashSet<RevisionId>();
        parts.forEach(part -> revisions.addAll(part.revisions));
        return new Passage(
                text,
                revisions,
                parts.stream().flatMap(part -> part.origin.stream()).findFirst());
    }

    public String text() {
        return text;
    }

    /** Whether it is a list under a heading of its own, such as "Mang theo:". */
    public boolean isHeadedList() {
        return text.lines().findFirst().filter(first -> first.endsWith(":")).isPresent();
    }

    /** The revisions that the words come from; never empty. */
    public Set<RevisionId> revisions() {
        return revisions;
    }

    /** Present when the words come from an officer's approved answer. */
    public Optional<Revision.Origin> origin() {
        return origin;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Passage that
                && text.equals(that.text)
                && revisions.equals(that.revisions)
                && origin.equals(that.origin);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
