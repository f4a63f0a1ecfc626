package vn.hoixa.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.OfficerId;
import vn.hoixa.procedure.Repeal;

/**
 * What was in force before, and in which words it was told: for whoever has to find out what citizens were told that no
 * longer holds.
 */
@Component
public class PastKnowledge {
    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final Knowledge knowledge;

    PastKnowledge(JdbcClient jdbc, Revisions revisions, Knowledge knowledge) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.knowledge = knowledge;
    }

    /**
     * A revision that is no longer in force.
     *
     * @param by whose act ended it
     * @param why the reason given; empty where another revision took its place
     */
    public record Ended(RevisionId revision, Slot slot, Instant at, Optional<OfficerId> by, Optional<String> why) {}

    /**
     * A part of an item that answers tell by itself: a facet, a case, the answer.
     *
     * @param id stable across revisions
     * @param words each way in which it may be told, the shortest first; a facet's without its label
     */
    public record Part(String id, String label, List<String> words) {
        public Part {
            words = List.copyOf(words);
        }
    }

    /**
     * An item as it is told on a day.
     *
     * @param parts what may be told of it; none of a procedure that is no more
     */
    public record Told(Slot slot, String name, String field, List<Part> parts, Optional<Repeal> repeal) {
        public Told {
            parts = List.copyOf(parts);
        }

        public Optional<Part> part(String id) {
            return parts.stream().filter(part -> part.id().equals(id)).findFirst();
        }
    }

    /** What left force since a moment, the latest first. */
    public List<Ended> endedSince(Instant start) {
        return jdbc.sql("""
            SELECT r.id, i.kind, i.key, r.ended_at, r.ended_by, r.ended_why
            FROM knowledge_revision r JOIN knowledge_item i ON i.id = r.item
            WHERE r.ended_at >= :start ORDER BY r.ended_at DESC
            """)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Ended(
                        new RevisionId(row.getObject("id", UUID.class)),
                        KnowledgeRows.slot(row),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("ended_by", UUID.class))
                                .map(OfficerId::new),
                        Optional.ofNullable(row.getString("ended_why"))))
                .list();
    }

    /**
     * The items that a text quoted, as they were told on a day. City rules and the commune's own information among the
     * revisions count as they were then.
     */
    public List<Told> then(Collection<RevisionId> quoted, LocalDate on) {
        var found = revisions.all(quoted).stream().map(Version::revision).toList();
        var setting = setting(found);
        return found.stream()
                .filter(revision -> Tellings.tells(revision.type()))
                .map(revision -> revision.type() == ItemType.PROCEDURE
                        ? Tellings.of(new Procedure(revision.id(), revision.procedure(), setting), on)
                        : Tellings.of(revision.item(), on))
                .toList();
    }

    /** An item as it is told on a day; empty when it is not in force. */
    public Optional<Told> now(Slot slot, LocalDate on) {
        return Tellings.find(knowledge.snapshot(), slot).map(item -> Tellings.of(item, on));
    }

    private Setting setting(List<Revision> quoted) {
        var then = quoted.stream()
                .filter(revision -> !Tellings.tells(revision.type()))
                .map(Revision::item)
                .toList();
        var current = knowledge.snapshot().completion();
        var commune = kind(then, Commune.class).findFirst().or(current::commune);
        var rules = kind(then, LocalRule.class).toList();
        return new Setting(commune, rules.isEmpty() ? current.rules() : rules);
    }

    private static <T extends Item> Stream<T> kind(List<Item> items, Class<T> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast);
    }
}
