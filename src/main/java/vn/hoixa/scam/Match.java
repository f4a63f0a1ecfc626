package vn.hoixa.scam;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What of a message is known, and from whom.
 *
 * @param kind what matched
 * @param by who warned of it, as citizens may read it
 * @param on when they did
 * @param warning the published warning it comes from, when it comes from one
 */
public record Match(ItemKind kind, String by, LocalDate on, Optional<String> warning) {}
