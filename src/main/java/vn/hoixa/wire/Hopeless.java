package vn.hoixa.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Detects poison messages: those that failed ten times although others were processed since they first failed. While
 * nothing at all can be processed, none is. Not thread-safe.
 *
 * @param <M> the key of a message
 */
public final class Hopeless<M> {
    public static final int ATTEMPTS = 10;

    private final Map<M, Attempts> attempts = new HashMap<>();
    private long taken;

    private record Attempts(int number, long takenBefore) {}

    /** Records that this many messages were processed. */
    public void taken(int messages) {
        taken += messages;
    }

    /** Counts a failure. Returns whether the message is hopeless, and forgets it if so. */
    public boolean failed(M message) {
        var counted = attempts.merge(
                message, new Attempts(1, taken), (before, _) -> new Attempts(before.number + 1, before.takenBefore));
        boolean isHopeless = counted.number >= ATTEMPTS && taken > counted.takenBefore;
        if (isHopeless) {
            attempts.remove(message);
        }
        return isHopeless;
    }

    /** Whether it failed so often that it is hopeless as soon as another message is processed. */
    public boolean failedOften(M message) {
        var counted = attempts.get(message);
        return counted != null && counted.number >= ATTEMPTS;
    }

    /** Forgets all messages but these. */
    public void keepOnly(Set<M> failing) {
        attempts.keySet().retainAll(failing);
    }
}
