package vn.hoixa.scam;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A match of a message with a known scam item.
 *
 * @param kind what matched
 * @param by who warned of it, in words for citizens
 * @param on when they warned
 * @param warning the published warning it comes from, when it comes from one
 */
public record Match(ItemKind kind, String by, LocalDate on, Optional<String> warning) {}
