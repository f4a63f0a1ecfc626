package vn.hoixa.pause;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.office.OfficerId;

/**
 * A pause of automatic answering within a scope.
 *
 * @param end empty while it lasts
 */
public record Pause(UUID id, Scope scope, Act begin, Optional<Act> end) {
    /** @param why in the officer's words */
    public record Act(OfficerId by, Instant at, String why) {}

    public boolean isInForce() {
        return end.isEmpty();
    }
}
