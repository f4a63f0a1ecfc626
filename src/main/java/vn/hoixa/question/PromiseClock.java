package vn.hoixa.question;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Promises;

/** Computes the promised time of answer, counted from now. */
@Component
class PromiseClock {
    private final Promises promises;
    private final Clock clock;

    PromiseClock(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Empty where the working calendar does not reach that far. */
    Optional<Instant> promise(String handler) {
        return promises.promise(handler, now());
    }
}
