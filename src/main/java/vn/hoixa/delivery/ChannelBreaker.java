package vn.hoixa.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Circuit breaker of a channel. When half of the last twenty sends failed it is open for half a minute; then three are
 * tried, replies before broadcasts, and when they are taken the backlog goes on by itself.
 */
final class ChannelBreaker {
    static final Duration OPEN = Duration.ofSeconds(30);
    private static final int WINDOW = 20;
    private static final int ENOUGH = 10;
    private static final int PROBES = 3;

    private final CircuitBreaker breaker;
    private final Clock clock;
    private volatile @Nullable String lastCode;
    private Instant lastAsked = Instant.EPOCH;

    ChannelBreaker(ChannelName channel, Clock clock) {
        this.clock = clock;
        breaker = CircuitBreaker.of(
                channel.name(),
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindow(WINDOW, ENOUGH, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .waitDurationInOpenState(OPEN)
                        .permittedNumberOfCallsInHalfOpenState(PROBES)
                        .recordException(_ -> true)
                        .build());
    }

    /** How many sends may begin, at most {@code wanted}; unused permissions are returned with {@link #spare}. */
    int allow(int wanted) {
        tryAgainIfTheClockWasSetBack();
        if (isClosed()) {
            return wanted;
        }
        int allowed = 0;
        while (allowed < Math.min(wanted, PROBES) && breaker.tryAcquirePermission()) {
            allowed++;
        }
        return allowed;
    }

    /**
     * Closes the waiting time after the clock was set back: the breaker waits for its own time, which may then be far
     * away.
     */
    private void tryAgainIfTheClockWasSetBack() {
        var now = clock.instant();
        if (now.plus(OPEN).isBefore(lastAsked) && breaker.getState() == CircuitBreaker.State.OPEN) {
            breaker.transitionToHalfOpenState();
        }
        lastAsked = now;
    }

    boolean isClosed() {
        return breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    /** Returns the permission of a send that did not happen. */
    void spare() {
        breaker.releasePermission();
    }

    void record(Outcome outcome, long nanos) {
        switch (outcome) {
            case Outcome.Failed(String code) -> {
                lastCode = code;
                breaker.onError(nanos, TimeUnit.NANOSECONDS, new ChannelFailed(code));
            }
            case Outcome.ChannelBusy _, Outcome.Unknown _ -> breaker.releasePermission();
            case Outcome.Accepted _, Outcome.TryLater _, Outcome.ChannelOut _, Outcome.Refused _, Outcome.Lost _ ->
                breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** Until when nothing is sent, while it is open. */
    Optional<Instant> openUntil() {
        return breaker.getState() == CircuitBreaker.State.OPEN
                ? Optional.of(clock.instant().plus(OPEN))
                : Optional.empty();
    }

    /** The code of the last failure; empty before the first. */
    Optional<String> lastCode() {
        return Optional.ofNullable(lastCode);
    }

    private static final class ChannelFailed extends RuntimeException {
        ChannelFailed(String code) {
            super(code, null, false, false);
        }
    }
}
