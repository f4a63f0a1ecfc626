package vn.hoixa.channel.telegram;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.hoixa.privacy.Fault;
import vn.hoixa.wire.Worker;

/**
 * Runs a listener while the application serves. Whatever the listener throws, it is restarted after a while: it cannot
 * die silently, only with the process.
 */
final class Listening extends Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final Duration TO_FINISH = Duration.ofSeconds(10);

    private final Listener listener;
    private final BackOff backOff;

    Listening(Listener listener, BackOff backOff) {
        super("telegram-listener", TO_FINISH);
        this.listener = listener;
        this.backOff = backOff;
    }

    @Override
    protected void stopping() {
        listener.hangUp();
    }

    @Override
    protected Duration round() {
        try {
            return listener.work(this::isRunning);
        } catch (SQLException | DataAccessException | TransactionException e) {
            LOG.debug("the listener waits for the database ({})", e.getClass().getSimpleName());
            return backOff.after(Trouble.DATABASE);
        } catch (RuntimeException | Error e) {
            LOG.error("the listener failed ({}); it starts again", Fault.told(e));
            return backOff.after(Trouble.FAULT);
        }
    }
}
