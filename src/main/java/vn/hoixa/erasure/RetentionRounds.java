package vn.hoixa.erasure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Runs each night, when the database is idle: deletes data past its retention period and completes the file of
 * tombstones.
 */
@Component
@ConditionalOnBooleanProperty("hoixa.serve")
class RetentionRounds {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionRounds.class);

    private final Retention retention;
    private final Tombstones tombstones;

    RetentionRounds(Retention retention, Tombstones tombstones) {
        this.retention = retention;
        this.tombstones = tombstones;
    }

    @Scheduled(cron = "0 50 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void atNight() {
        try {
            tombstones.write();
            LOG.info("removed what was past its time: {}", retention.sweep().gone());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "removing what is past its time waits for the database ({}); tried again tomorrow",
                    e.getClass().getSimpleName());
        }
    }
}
