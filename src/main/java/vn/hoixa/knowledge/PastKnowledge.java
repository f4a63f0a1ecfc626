package vn.hoixa.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.procedure.Repeal;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Revision;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;
import vn.hoixa.revision.Version;

/**
 * Renders items as they were on a past day and as they are now, to find citizens who were told something that no longer
 * holds.
 */
@Component
public class PastKnowledge {
    private final Revisions revisions;
    private final Knowledge knowledge;

    PastKnowledge(Revisions revisions, Knowledge knowledge) {
        this.revisions = revisions;
        this.knowledge = knowledge;
    }

    /**
     * A part of an item that an answer can quote by itself: a facet, a case, the answer.
     *
     * @param id stable across revisions
     * @param words each form in which it may be quoted, the shortest first; a facet's without its label
     */
    public record Part(String id, String label, List<String> words) {
        public Part {
            words = List.copyOf(words);
        }
    }

    /**
     * An item as rendered for a day.
     *
     * @param parts the parts that may be told; none for a repealed procedure
     */
    public record Told(Slot slot, String name, String field, List<Part> parts, Optional<Repeal> repeal) {
        public Told {
            parts = List.copyOf(parts);
        }

        public Optional<Part> part(String id) {
            return parts.stream().filter(part -> part.id().equals(id)).findFirst();
        }
    }

    /**
     * The items that a text quoted, as rendered on that day, with the local rules and the commune's own information of
     * that time.
     */
    public List<Told> then(Collection<RevisionId> quoted, LocalDate on) {
        var found = revisions.all(quoted).stream().map(Version::revision).toList();
        var setting = setting(found);
        return found.stream()
                .filter(revision -> Tellings.tells(revision.type()))
                .map(revision -> revision.type() == ItemType.PROCEDURE
                        ? Tellings.of(new Procedure(revision.id(), revision.procedure(), setting), on)
                        : Tellings.of(ItemReader.item(revision), on))
                .toList();
    }

    /** An item as rendered for a day; empty when it is not in force. */
    public Optional<Told> now(Slot slot, LocalDate on) {
        return Tellings.find(knowledge.snapshot(), slot).map(item -> Tellings.of(item, on));
    }

    private Setting setting(List<Revision> quoted) {
        var then = quoted.stream()
                .filter(revision -> !Tellings.tells(revision.type()))
                .map(ItemReader::item)
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
