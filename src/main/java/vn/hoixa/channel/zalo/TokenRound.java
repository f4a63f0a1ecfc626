package vn.hoixa.channel.zalo;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Scheduled task that renews the tokens in time. */
final class TokenRound {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRound.class);

    private final Tokens tokens;

    TokenRound(Tokens tokens) {
        this.tokens = tokens;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
    void make() {
        try {
            tokens.renewInTime();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "the tokens of Zalo wait for the database ({}); looked at again in ten minutes",
                    e.getClass().getSimpleName());
        }
    }
}
