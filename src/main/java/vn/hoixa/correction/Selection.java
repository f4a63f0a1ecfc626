package vn.hoixa.correction;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a correction is for.
 *
 * @param parts the changed parts it tells: for everybody who was told one of them otherwise
 * @param since told since then; who was told earlier has acted on it or asked again
 * @param approved texts of officers' answers whose receivers get it too
 */
public record Selection(Set<String> parts, Instant since, Set<UUID> approved) {
    public Selection {
        parts = Set.copyOf(parts);
        approved = Set.copyOf(approved);
    }
}
