package vn.hoixa.console.keeper;

import java.util.Arrays;
import java.util.Optional;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;

/** Parses items from the two parts of their address. */
final class Slots {
    private Slots() {}

    /** Empty when there is no such type. */
    static Optional<Slot> of(String kind, String key) {
        return Arrays.stream(ItemType.values())
                .filter(type -> type.id().equals(kind))
                .findFirst()
                .map(type -> new Slot(type, key));
    }
}
