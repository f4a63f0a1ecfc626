package vn.hoixa.question;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Checks every minute for promised times that have passed. */
@Component
@ConditionalOnBooleanProperty("hoixa.serve")
class PromiseRounds {
    private static final Logger LOG = LoggerFactory.getLogger(PromiseRounds.class);

    private final LatePromises late;

    PromiseRounds(LatePromises late) {
        this.late = late;
    }

    @Scheduled(fixedDelay = 60_000)
    void make() {
        try {
            late.tellAskers();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "broken promises wait for the database ({}); looked at again in a minute",
                    e.getClass().getSimpleName());
        }
    }
}
