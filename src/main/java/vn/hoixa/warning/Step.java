package vn.hoixa.warning;

import java.time.Instant;
import java.util.Optional;
import vn.hoixa.office.OfficerId;

/**
 * A step that a warning took.
 *
 * @param by empty when the clock took it
 * @param reason empty where none is due
 */
public record Step(State from, State to, int version, Optional<OfficerId> by, Instant at, String reason) {}
