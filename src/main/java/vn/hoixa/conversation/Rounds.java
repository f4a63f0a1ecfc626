package vn.hoixa.conversation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** What is looked after once a minute. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Standby standby;
    private final LatePromises late;

    Rounds(Standby standby, LatePromises late) {
        this.standby = standby;
        this.late = late;
    }

    @Scheduled(fixedDelay = 60_000)
    void make() {
        standby.refresh();
        try {
            late.tellAskers();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "broken promises wait for the database ({}); looked at again in a minute",
                    e.getClass().getSimpleName());
        }
    }
}
