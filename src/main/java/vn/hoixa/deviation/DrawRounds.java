package vn.hoixa.deviation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Draws due samples every hour; after the first run on a Monday there is nothing left to draw. */
@Component
@ConditionalOnBooleanProperty("hoixa.serve")
class DrawRounds {
    private static final Logger LOG = LoggerFactory.getLogger(DrawRounds.class);

    private final Draws draws;

    DrawRounds(Draws draws) {
        this.draws = draws;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void hourly() {
        try {
            draws.drawDue();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "the weekly sample waits for the database ({}); in an hour again",
                    e.getClass().getSimpleName());
        }
    }
}
