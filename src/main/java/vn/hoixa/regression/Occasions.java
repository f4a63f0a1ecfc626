package vn.hoixa.regression;

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

/** Schedules the regression runs: each night, and within two minutes after a publication. */
@Component
@ConditionalOnBooleanProperty("hoixa.serve")
class Occasions {
    private static final Logger LOG = LoggerFactory.getLogger(Occasions.class);

    private final Regression regression;
    private final Knowledge knowledge;
    private @Nullable Snapshot judged;

    Occasions(Regression regression, Knowledge knowledge) {
        this.regression = regression;
        this.knowledge = knowledge;
    }

    @Scheduled(cron = "0 10 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void atNight() {
        keep(Runs.Occasion.NIGHT);
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 120_000)
    void afterPublication() {
        var current = knowledge.snapshot();
        if (judged != null && judged != current) {
            keep(Runs.Occasion.PUBLICATION);
        }
        judged = current;
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
        }
    }
}
