package vn.hoixa.regression;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.privacy.Fault;

/**
 * Schedules the regression runs: each night, and within two minutes after a publication.
 *
 * <p>A run takes long and is pure computing: a platform thread of the lowest priority does it, one at a time, so that neither
 * the clock's other work nor citizens' turns wait for it.
 */
@Component
@ConditionalOnBooleanProperty("hoixa.serve")
class Occasions {
    private static final Logger LOG = LoggerFactory.getLogger(Occasions.class);

    private final Regression regression;
    private final Knowledge knowledge;
    private final Semaphore free = new Semaphore(1);
    private @Nullable Snapshot judged;

    Occasions(Regression regression, Knowledge knowledge) {
        this.regression = regression;
        this.knowledge = knowledge;
    }

    @Scheduled(cron = "0 10 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void atNight() {
        begin(Runs.Occasion.NIGHT);
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 120_000)
    void afterPublication() {
        var current = knowledge.snapshot();
        boolean changed = judged != null && judged != current;
        if (!changed || begin(Runs.Occasion.PUBLICATION)) {
            judged = current;
        }
    }

    /** Whether it began: not while they are still being asked. */
    private boolean begin(Runs.Occasion occasion) {
        if (!free.tryAcquire()) {
            return false;
        }
        Thread.ofPlatform()
                .daemon()
                .name("regression")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    try {
                        keep(occasion);
                    } finally {
                        free.release();
                    }
                });
        return true;
    }

    private void keep(Runs.Occasion occasion) {
        try {
            var run = regression.keep(occasion);
            LOG.info(
                    "asked {} settled questions again: {} came right",
                    run.kept().size() + run.failed().size(),
                    run.kept().size());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "settled questions wait for the database ({}); next time again",
                    e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.error("settled questions could not be asked again ({}); next time again", Fault.told(e));
        }
    }
}
