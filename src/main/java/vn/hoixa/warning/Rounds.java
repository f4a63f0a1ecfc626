package vn.hoixa.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.Fault;

/** Scheduled task that marks finished sendings and ends expired warnings, so that nothing expired is sent. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Actor CLOCK = new Actor.Application();
    private static final String EXPIRED = "Hết thời hạn có giá trị";

    private final TransactionOperations transaction;
    private final WarningRows rows;
    private final Steps steps;
    private final WarningBroadcaster broadcaster;
    private final Clock clock;

    Rounds(
            TransactionOperations transaction,
            WarningRows rows,
            Steps steps,
            WarningBroadcaster broadcaster,
            Clock clock) {
        this.transaction = transaction;
        this.rows = rows;
        this.steps = steps;
        this.broadcaster = broadcaster;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000)
    void make() {
        try {
            toLookAt().forEach(this::lookSafely);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "warnings wait for the database ({}); looked at again in five seconds",
                    e.getClass().getSimpleName());
        }
    }

    /** Also warnings already sent: deliveries to late subscribers may wait until the morning. */
    private Set<WarningId> toLookAt() {
        var ids = new LinkedHashSet<>(broadcaster.underWay());
        rows.in(List.of(State.SENDING, State.PAUSED)).forEach(warning -> ids.add(warning.id()));
        return ids;
    }

    /** What is wrong with one keeps no other from being looked at; an outage ends the round. */
    private void lookSafely(WarningId id) {
        try {
            look(id);
        } catch (CannotCreateTransactionException
                | DataAccessResourceFailureException
                | RecoverableDataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("warning {} could not be looked at ({}); again in five seconds", id, Fault.told(e));
        }
    }

    private void look(WarningId id) {
        transaction.executeWithoutResult(_ -> rows.hold(id).ifPresent(this::look));
    }

    private void look(Warning warning) {
        boolean expired =
                warning.content().term().until().isBefore(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
        if (expired) {
            broadcaster.stop(warning.id(), CLOCK, EXPIRED);
        }
        if (isThrough(warning, expired)) {
            steps.take(warning, State.SENT, CLOCK, expired ? EXPIRED : "");
        }
    }

    private boolean isThrough(Warning warning, boolean expired) {
        return switch (warning.state()) {
            case SENDING -> expired || broadcaster.isFinished(warning.id());
            case PAUSED -> expired;
            case DRAFT, SUBMITTED, RETURNED, REJECTED, APPROVED, SENT, CORRECTED, CANCELLED -> false;
        };
    }
}
