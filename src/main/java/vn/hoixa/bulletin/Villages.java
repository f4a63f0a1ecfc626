package vn.hoixa.bulletin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.WorkingCalendar;

/**
 * The villages of the commune, from its published information. The id of a merged village stays valid and leads to the
 * village it became part of.
 */
@Component
public class Villages {
    private final Knowledge knowledge;
    private final Clock clock;

    Villages(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** The present villages, by name. */
    public List<Village> today() {
        return all().filter(village -> holds(village))
                .map(Villages::village)
                .sorted(Village.BY_NAME)
                .toList();
    }

    /** The present village of an id, following mergers; empty when there is none. */
    public Optional<Village> now(VillageId id) {
        return now(id, new HashSet<>());
    }

    /** The present village with this id or name, with or without its kind, as in an officer's account. */
    public Optional<Village> named(String text) {
        return all().filter(names(text.strip())).findFirst().flatMap(village -> now(new VillageId(village.id())));
    }

    /** All ids of a present village: its own and those merged into it. */
    public Set<VillageId> formerly(VillageId today) {
        var ids = new HashSet<VillageId>();
        all().map(village -> new VillageId(village.id()))
                .filter(id -> now(id).filter(now -> now.id().equals(today)).isPresent())
                .forEach(ids::add);
        ids.add(today);
        return ids;
    }

    /** The present villages of an area, by name; none when it is the whole commune. */
    public List<Village> of(Area area) {
        return area.isCommune()
                ? List.of()
                : today().stream()
                        .filter(village -> formerly(village.id()).stream().anyMatch(area::means))
                        .toList();
    }

    private Optional<Village> now(VillageId id, Set<VillageId> seen) {
        if (!seen.add(id)) {
            return Optional.empty();
        }
        return all().filter(village -> village.id().equals(id.value()))
                .findFirst()
                .flatMap(village -> holds(village)
                        ? Optional.of(village(village))
                        : village.successor().flatMap(next -> now(new VillageId(next), seen)));
    }

    private Stream<Commune.Village> all() {
        return knowledge.snapshot().commune().stream().flatMap(commune -> commune.villages().stream());
    }

    private boolean holds(Commune.Village village) {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return village.from().filter(today::isBefore).isEmpty()
                && village.until().filter(today::isAfter).isEmpty();
    }

    private static Predicate<Commune.Village> names(String text) {
        return village -> village.id().equals(text)
                || village.name().text().equalsIgnoreCase(text)
                || village(village).name().equalsIgnoreCase(text);
    }

    private static Village village(Commune.Village village) {
        return new Village(
                new VillageId(village.id()),
                village.kind() + " " + village.name().text());
    }
}
