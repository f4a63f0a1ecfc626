package vn.hoixa.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.hoixa.phrase.LearnedPhrases;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.Source;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.KnowledgeRows.Held;
import vn.hoixa.revision.Revision;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.revision.Slot;
import vn.hoixa.search.SearchIndex;
import vn.hoixa.search.SearchItem;

/**
 * Mutable collection of the published items, from which a {@link Snapshot} is made. Not thread-safe.
 *
 * <p>An item based on an abolished law is not answered automatically from the end of that law, whatever its own
 * review-by date.
 */
final class Shelf {
    private static final String SUSPENDED = "đang tạm dừng để cán bộ kiểm tra lại";

    private record Version(RevisionId revision, ProcedureContent content) {}

    private final Map<ProcedureCode, Version> procedures = new TreeMap<>();
    private final Map<ItemType, Map<String, Item>> others = new LinkedHashMap<>();

    private final AbolishedTerms abolished;
    private Map<Slot, List<String>> learned = Map.of();

    Shelf(AbolishedTerms abolished) {
        this.abolished = abolished;
    }

    /** Adds an item; for a suspended procedure every facet says that it is being reviewed. */
    void put(Held held) {
        switch (held.answering()) {
            case GOES_ON -> put(held.revision());
            case SUSPENDED -> suspended(held.revision());
        }
    }

    void put(Revision revision) {
        if (revision.type() == ItemType.PROCEDURE) {
            put(revision.id(), revision.procedure());
        } else {
            put(ItemReader.item(revision));
        }
    }

    /** A suspended item of another type is left out. */
    private void suspended(Revision revision) {
        if (revision.type() == ItemType.PROCEDURE) {
            put(revision.id(), revision.procedure().doubted(SUSPENDED));
        }
    }

    void put(RevisionId revision, ProcedureContent content) {
        var aged = content.from(aged(content.source(), content.legalBasis()));
        procedures.put(content.code(), new Version(revision, aged));
    }

    void put(Item item) {
        switch (item) {
            case CommonAnswer answer -> keep(answer.from(aged(answer.source(), answer.legalBasis())));
            case LifeEvent event -> keep(event.from(aged(event.source(), event.legalBasis())));
            case Procedure procedure -> put(procedure.revision(), procedure.content());
            case Topic _, LocalRule _, Commune _ -> keep(item);
        }
    }

    private Source aged(Source source, List<String> legalBasis) {
        return abolished
                .lawAmong(legalBasis)
                .map(law -> source.until(law.since().minusDays(1)))
                .orElse(source);
    }

    private void keep(Item item) {
        others.computeIfAbsent(typeOf(item), _ -> new TreeMap<>()).put(item.key(), item);
    }

    private Map<String, Slot> meanings() {
        var meanings = new HashMap<String, Slot>();
        learned.forEach((slot, phrases) -> phrases.forEach(
                phrase -> LearnedPhrases.comparable(phrase).ifPresent(words -> meanings.put(words, slot))));
        return meanings;
    }

    /** Sets the learned phrases of all items. */
    void learned(Map<Slot, List<String>> phrases) {
        learned = Map.copyOf(phrases);
    }

    void remove(ItemType type, String key) {
        if (type == ItemType.PROCEDURE) {
            ProcedureCode.of(key).ifPresent(procedures::remove);
        } else {
            others.computeIfAbsent(type, _ -> new TreeMap<>()).remove(key);
        }
    }

    Snapshot snapshot(SearchIndex index) {
        var setting = new Setting(
                all(Commune.class, ItemType.COMMUNE).stream().findFirst(), all(LocalRule.class, ItemType.RULE));
        var bound = new LinkedHashMap<ProcedureCode, Procedure>();
        procedures.forEach(
                (code, version) -> bound.put(code, new Procedure(version.revision(), version.content(), setting)));
        return new Snapshot(
                setting,
                bound,
                byKey(all(CommonAnswer.class, ItemType.ANSWER)),
                byKey(all(Topic.class, ItemType.TOPIC)),
                byKey(all(LifeEvent.class, ItemType.EVENT)),
                meanings(),
                index);
    }

    /** All items for the search index; a repealed procedure can only be found by its code. */
    Collection<SearchItem> searchable() {
        return Stream.concat(
                        procedures.values().stream().map(Version::content).flatMap(this::searchable),
                        others.values().stream()
                                .flatMap(items -> items.values().stream())
                                .flatMap(this::searchable))
                .toList();
    }

    Optional<SearchItem> searchable(ItemType type, String key) {
        if (type == ItemType.PROCEDURE) {
            return ProcedureCode.of(key)
                    .flatMap(code -> Optional.ofNullable(procedures.get(code)))
                    .flatMap(version -> searchable(version.content()).findFirst());
        }
        return Optional.ofNullable(others.getOrDefault(type, Map.of()).get(key))
                .flatMap(item -> searchable(item).findFirst());
    }

    private Stream<SearchItem> searchable(ProcedureContent content) {
        return content.repeal().isPresent()
                ? Stream.empty()
                : Stream.of(SearchItems.of(content)
                        .withPhrasings(
                                learned(ItemType.PROCEDURE, content.code().value())));
    }

    private List<String> learned(ItemType type, String key) {
        return learned.getOrDefault(new Slot(type, key), List.of());
    }

    private Stream<SearchItem> searchable(Item item) {
        return switch (item) {
            case CommonAnswer answer ->
                Stream.of(SearchItems.of(answer).withPhrasings(learned(ItemType.ANSWER, answer.key())));
            case Topic topic -> Stream.of(SearchItems.of(topic));
            case LifeEvent event -> Stream.of(SearchItems.of(event));
            case Procedure procedure -> searchable(procedure.content());
            case Commune _, LocalRule _ -> Stream.empty();
        };
    }

    private static ItemType typeOf(Item item) {
        return switch (item) {
            case Procedure _ -> ItemType.PROCEDURE;
            case CommonAnswer _ -> ItemType.ANSWER;
            case Topic _ -> ItemType.TOPIC;
            case LifeEvent _ -> ItemType.EVENT;
            case LocalRule _ -> ItemType.RULE;
            case Commune _ -> ItemType.COMMUNE;
        };
    }

    private <T extends Item> List<T> all(Class<T> kind, ItemType type) {
        return others.getOrDefault(type, Map.of()).values().stream()
                .map(kind::cast)
                .toList();
    }

    private static <T extends Item> Map<String, T> byKey(List<T> items) {
        var map = new LinkedHashMap<String, T>();
        items.forEach(item -> map.put(item.key(), item));
        return map;
    }
}
