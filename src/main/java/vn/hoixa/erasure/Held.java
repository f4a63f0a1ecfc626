package vn.hoixa.erasure;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Counts of the data stored about one person, by kind. */
public record Held(Map<Holding, Part> parts) {
    /**
     * @param number of items, more than zero
     * @param since when the oldest of them was stored
     */
    public record Part(int number, Instant since) {}

    public Held {
        parts = parts.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(parts));
    }

    public boolean isNothing() {
        return parts.isEmpty();
    }
}
