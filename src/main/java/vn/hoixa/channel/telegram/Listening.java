package vn.hoixa.channel.telegram;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps a listener at work while the application serves. Whatever the listener throws, it is started again after a
 * while: it cannot die without a word, only with the process.
 */
final class Listening implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    private final Listener listener;
    private final Setbacks setbacks;
    private final Semaphore stopped = new Semaphore(0);
    private volatile @Nullable Thread worker;

    Listening(Listener listener, Setbacks setbacks) {
        this.listener = listener;
        this.setbacks = setbacks;
    }

    @Override
    public void start() {
        var thread = Thread.ofVirtual().name("telegram-listener").unstarted(this::work);
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var thread = worker;
        worker = null;
        stopped.release();
        listener.hangUp();
        join(thread);
        stopped.drainPermits();
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void work() {
        while (isRunning()) {
            rest(once());
        }
    }

    private Duration once() {
        try {
            return listener.work(this::isRunning);
        } catch (SQLException | DataAccessException | TransactionException e) {
            LOG.debug("the listener waits for the database ({})", e.getClass().getSimpleName());
            return setbacks.after(Trouble.DATABASE);
        } catch (RuntimeException | Error e) {
            LOG.error(
                    "the listener failed ({} at {}); it starts again",
                    e.getClass().getName(),
                    place(e));
            return setbacks.after(Trouble.FAULT);
        }
    }

    /** Where, and nothing of what: a message may quote what it was given. */
    private static String place(Throwable e) {
        var trace = e.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }

    private void rest(Duration time) {
        try {
            if (isRunning() && stopped.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("the listener was asked to stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
