package vn.hoixa.warning;

import java.time.Instant;
import java.util.Optional;
import vn.hoixa.office.OfficerId;

/**
 * A state transition of a warning.
 *
 * @param by empty for a scheduled one
 * @param reason empty where none is needed
 */
public record Step(State from, State to, int version, Optional<OfficerId> by, Instant at, String reason) {}
