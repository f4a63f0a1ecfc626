package vn.hoixa.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells which of the messages that fail again and again are hopeless: those that failed ten times although others were
 * taken in since they first did. While nothing at all can be taken in, none is. One thread at a time.
 *
 * @param <M> what a message is known by
 */
public final class Hopeless<M> {
    public static final int ATTEMPTS = 10;

    private final Map<M, Attempts> attempts = new HashMap<>();
    private long taken;

    private record Attempts(int number, long takenBefore) {}

    /** So many messages were taken in. */
    public void taken(int messages) {
        taken += messages;
    }

    /** Counts that a message failed. Returns whether it is hopeless, and forgets it if so. */
    public boolean failed(M message) {
        var counted = attempts.merge(
                message, new Attempts(1, taken), (before, _) -> new Attempts(before.number + 1, before.takenBefore));
        boolean isHopeless = counted.number >= ATTEMPTS && taken > counted.takenBefore;
        if (isHopeless) {
            attempts.remove(message);
        }
        return isHopeless;
    }

    /** Whether it failed so often that it is hopeless as soon as another is taken in. */
    public boolean failedOften(M message) {
        var counted = attempts.get(message);
        return counted != null && counted.number >= ATTEMPTS;
    }

    /** Forgets all but these. */
    public void keepOnly(Set<M> failing) {
        attempts.keySet().retainAll(failing);
    }
}
