package vn.hoixa.drafting;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoixa.office.WorkingCalendar;

/**
 * Whether a draft may be asked for now: the switch is on, the day's tokens are not used up (counted over all replicas), and
 * the server has not just failed several times.
 */
final class DraftGate {
    private static final Logger LOG = LoggerFactory.getLogger(DraftGate.class);

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

    /** Lets one through, who then has to {@link #leave} or to {@link #tell}. */
    boolean enter() {
        return draftSwitch.state() == DraftSwitch.State.ON && !isSpent() && breaker.tryAcquirePermission();
    }

    /** Nothing was asked after all. */
    void leave() {
        breaker.releasePermission();
    }

    /** What came of it, after so many milliseconds. */
    void tell(Drafted drafted, long took) {
        boolean failed = drafted instanceof Drafted.None none
                && List.of(Drafted.Why.UNREACHABLE, Drafted.Why.TOO_SLOW).contains(none.why());
        if (failed) {
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
