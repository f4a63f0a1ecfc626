package vn.hoixa.turn;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Learns from choices at night, when the database is idle. */
@Component
@ConditionalOnBooleanProperty("hoixa.serve")
class LearningRounds {
    private static final Logger LOG = LoggerFactory.getLogger(LearningRounds.class);

    private final Choices choices;

    LearningRounds(Choices choices) {
        this.choices = choices;
    }

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
