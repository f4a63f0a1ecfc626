package vn.hoixa.correction;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Selects the recipients of a correction.
 *
 * @param parts the changed parts it tells: for everybody who got the old text of one of them
 * @param since only texts sent since then; people told earlier have acted on it or asked again
 * @param approved texts of officers' answers whose recipients get it too
 */
public record Selection(Set<String> parts, Instant since, Set<UUID> approved) {
    public Selection {
        parts = Set.copyOf(parts);
        approved = Set.copyOf(approved);
    }
}
