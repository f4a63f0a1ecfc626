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
 * not, so that neither does the time. It counts as a miss before anything is searched and is taken back when something is
 * found: of many at once no more get through than of as many one after the other.
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
        var found = admit(client)
                .<Lookup<T>>map(counted -> searched(counted, search))
                .orElseGet(Lookup.Refused::new);
        LockSupport.parkNanos(begun + FLOOR.toNanos() - System.nanoTime());
        return found;
    }

    /** Counts a miss beforehand; empty, and nothing counted, when this client or everybody has missed too often. */
    Optional<Tallies.Counted> admit(String client) {
        var counted = tallies.count(Tallies.Kind.CODE_MISS, client, HOUR);
        if (counted.times() <= settings.missesPerClient()
                && tallies.countedInAll(Tallies.Kind.CODE_MISS, HOUR) <= settings.missesInAll()) {
            return Optional.of(counted);
        }
        tallies.takeBack(counted);
        return Optional.empty();
    }

    /** It was no miss. */
    void found(Tallies.Counted counted) {
        tallies.takeBack(counted);
    }

    /** Counts a code that nobody has and that was not taken for one beforehand. */
    void missed(String client) {
        tallies.count(Tallies.Kind.CODE_MISS, client, HOUR);
    }

    private <T> Lookup<T> searched(Tallies.Counted counted, Supplier<Optional<T>> search) {
        var value = search.get();
        if (value.isEmpty()) {
            return new Lookup.Unknown<>();
        }
        found(counted);
        return new Lookup.Found<>(value.get());
    }
}
