package vn.hoixa.conversation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** What is looked after by the clock. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Standby standby;
    private final LatePromises late;
    private final Choices choices;

    Rounds(Standby standby, LatePromises late, Choices choices) {
        this.standby = standby;
        this.late = late;
        this.choices = choices;
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

    /** At night, when nobody waits for the database. */
    @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void learn() {
        try {
            LOG.info("learned {} new ways to ask from citizens' choices", choices.learn());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "learning waits for the database ({}); tried again tomorrow",
                    e.getClass().getSimpleName());
        }
    }
}
