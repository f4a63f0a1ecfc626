package vn.hoixa.console.pause;

import java.util.Optional;
import java.util.UUID;

/**
 * View of a pause.
 *
 * @param end empty while it lasts
 */
record PauseRow(UUID id, String what, Act begin, Optional<Act> end) {
    /** @param at "14:05 ngày 24/11/2026" */
    record Act(String by, String at, String why) {}
}
