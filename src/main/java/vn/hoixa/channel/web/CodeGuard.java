package vn.hoixa.channel.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Protects look-ups of tickets and verification codes against guessing.
 *
 * <p>A client may miss ten times an hour, all clients together a thousand times; past that every look-up is refused, a
 * right code like a wrong one, so that the refusal tells nothing. Each look-up takes at least {@link #FLOOR}, found or
 * not, so that neither does the time.
 */
@Component
public final class CodeGuard {
    static final Duration FLOOR = Duration.ofMillis(60);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Tallies tallies;
    private final WebSettings settings;

    /** Result of a look-up. */
    public sealed interface Lookup<T> {
        record Found<T>(T value) implements Lookup<T> {}

        record Unknown<T>() implements Lookup<T> {}

        record Refused<T>() implements Lookup<T> {}
    }

    CodeGuard(Tallies tallies, WebSettings settings) {
        this.tallies = tallies;
        this.settings = settings;
    }

    /** Looks up a code for a client, unless there were too many misses. */
    public <T> Lookup<T> look(String client, Supplier<Optional<T>> search) {
        long begun = System.nanoTime();
        var found = refuses(client) ? new Lookup.Refused<T>() : searched(client, search);
        LockSupport.parkNanos(begun + FLOOR.toNanos() - System.nanoTime());
        return found;
    }

    /** Whether this client, or all clients together, missed too often. */
    boolean refuses(String client) {
        return tallies.counted(Tallies.Kind.CODE_MISS, client, HOUR) >= settings.missesPerClient()
                || tallies.countedInAll(Tallies.Kind.CODE_MISS, HOUR) >= settings.missesInAll();
    }

    /** Counts a miss. */
    void missed(String client) {
        tallies.count(Tallies.Kind.CODE_MISS, client, HOUR);
    }

    private <T> Lookup<T> searched(String client, Supplier<Optional<T>> search) {
        var value = search.get();
        if (value.isEmpty()) {
            missed(client);
            return new Lookup.Unknown<>();
        }
        return new Lookup.Found<>(value.get());
    }
}
