package vn.hoixa.console.frame;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Officer;

/** The two navigation bars of every page: sections with rooms of the officer, and the rooms of the current section. */
@Component
class RoomBars {
    private final ObjectProvider<Room> rooms;

    RoomBars(ObjectProvider<Room> rooms) {
        this.rooms = rooms;
    }

    /**
     * An entry of a bar.
     *
     * @param here whether it contains the current page
     */
    record Entry(String path, String label, boolean here) {}

    /** One entry per section, linking to its first room; a section with one room has that room's name. */
    List<Entry> sections(Officer officer, String page) {
        return bySection(officer).entrySet().stream()
                .map(section -> {
                    var first = section.getValue().getFirst();
                    var label = section.getValue().size() == 1
                            ? first.label()
                            : section.getKey().label();
                    return new Entry(first.path(), label, holds(section.getValue(), page));
                })
                .toList();
    }

    /** The rooms beside the current page; empty when it is the only one of its section. */
    List<Entry> rooms(Officer officer, String page) {
        return bySection(officer).values().stream()
                .filter(section -> section.size() > 1 && holds(section, page))
                .flatMap(List::stream)
                .map(room -> new Entry(room.path(), room.label(), room.holds(page)))
                .toList();
    }

    private Map<Section, List<Room>> bySection(Officer officer) {
        return rooms.stream()
                .filter(room -> room.isOpenTo(officer))
                .sorted(Comparator.comparingInt(Room::order))
                .collect(groupingBy(Room::section, () -> new EnumMap<>(Section.class), toList()));
    }

    private static boolean holds(List<Room> rooms, String page) {
        return rooms.stream().anyMatch(room -> room.holds(page));
    }
}
