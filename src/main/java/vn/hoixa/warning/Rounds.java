package vn.hoixa.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.WorkingCalendar;

/** Sees, by the clock, when a sending is through, and ends what no longer holds: nothing expired goes out. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Actor CLOCK = new Actor.Application();

    private final TransactionOperations transaction;
    private final WarningRows rows;
    private final Steps steps;
    private final Road road;
    private final Clock clock;

    Rounds(TransactionOperations transaction, WarningRows rows, Steps steps, Road road, Clock clock) {
        this.transaction = transaction;
        this.rows = rows;
        this.steps = steps;
        this.road = road;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000)
    void make() {
        try {
            rows.in(List.of(State.SENDING, State.PAUSED)).forEach(warning -> look(warning.id()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "warnings wait for the database ({}); looked at again in five seconds",
                    e.getClass().getSimpleName());
        }
    }

    private void look(WarningId id) {
        transaction.executeWithoutResult(_ -> rows.hold(id).ifPresent(this::look));
    }

    private void look(Warning warning) {
        boolean expired =
                warning.content().term().until().isBefore(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        if (expired) {
            road.stop(warning.id(), CLOCK, "Hết thời hạn có giá trị");
        }
        if (warning.state() == State.SENDING && (expired || road.isFinished(warning.id()))) {
            steps.take(warning, State.SENT, CLOCK, "");
        }
    }
}
