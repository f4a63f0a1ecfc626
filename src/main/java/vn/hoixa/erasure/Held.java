package vn.hoixa.erasure;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** How much of what is held of one person. */
public record Held(Map<Holding, Part> parts) {
    /**
     * @param number more than zero
     * @param since when the first of it came to be
     */
    public record Part(int number, Instant since) {}

    public Held {
        parts = parts.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(parts));
    }

    public boolean isNothing() {
        return parts.isEmpty();
    }
}
