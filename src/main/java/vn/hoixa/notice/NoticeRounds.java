package vn.hoixa.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Checks every minute for notices to officers. */
@Component
@ConditionalOnBooleanProperty("hoixa.serve")
class NoticeRounds {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeRounds.class);

    private final Notices notices;

    NoticeRounds(Notices notices) {
        this.notices = notices;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void make() {
        try {
            notices.send();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "officers' notices wait for the database ({}); looked at again in a minute",
                    e.getClass().getSimpleName());
        }
    }
}
