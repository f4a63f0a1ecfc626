package vn.hoixa.drafting;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoixa.office.WorkingCalendar;

/**
 * Decides whether the model may be called now: the switch is on, the day's token budget is not used up (counted over
 * all replicas), and the circuit breaker is closed.
 */
final class DraftGate {
    private static final Logger LOG = LoggerFactory.getLogger(DraftGate.class);

    /** Failures that count against the server. */
    private static final Set<Drafted.Why> SERVER = Set.of(Drafted.Why.UNREACHABLE, Drafted.Why.TOO_SLOW);

    private final DraftSwitch draftSwitch;
    private final DraftRows rows;
    private final DraftingSettings settings;
    private final CircuitBreaker breaker;
    private final Clock clock;

    DraftGate(DraftSwitch draftSwitch, DraftRows rows, DraftingSettings settings, CircuitBreaker breaker, Clock clock) {
        this.draftSwitch = draftSwitch;
        this.rows = rows;
        this.settings = settings;
        this.breaker = breaker;
        this.clock = clock;
    }

    /** Acquires a permission, which has to be returned by {@link #leave} or {@link #tell}. */
    boolean enter() {
        return isOn() && !isSpent() && breaker.tryAcquirePermission();
    }

    /** Whether the office wants a model to be used at all. */
    boolean isOn() {
        return draftSwitch.state() == DraftSwitch.State.ON;
    }

    /** Returns the permission when the model was not called. */
    void leave() {
        breaker.releasePermission();
    }

    /** The record of an attempt that failed by an error of our own: without words, with the reason. */
    Drafted fault() {
        return new Drafted.None(Drafted.Why.FAILED, new Drafted.By(settings.model(), 0, 0, 0, Duration.ZERO));
    }

    /** Returns the permission with the result of the call, after so many milliseconds. */
    void tell(Drafted drafted, long took) {
        var why = drafted instanceof Drafted.None none ? Optional.of(none.why()) : Optional.<Drafted.Why>empty();
        if (why.filter(Drafted.Why.FAILED::equals).isPresent()) {
            breaker.releasePermission();
        } else if (why.filter(SERVER::contains).isPresent()) {
            LOG.warn("a draft was not written; the question waits for an officer all the same");
            breaker.onError(took, TimeUnit.MILLISECONDS, new IllegalStateException("no draft"));
        } else {
            breaker.onSuccess(took, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isSpent() {
        var midnight = LocalDate.now(clock.withZone(WorkingCalendar.ZONE))
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant();
        return settings.tokensADay() > 0 && rows.tokensSince(midnight) >= settings.tokensADay();
    }
}
