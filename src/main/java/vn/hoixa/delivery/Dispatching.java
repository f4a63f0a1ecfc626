package vn.hoixa.delivery;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Keeps a dispatcher at work while the application serves: at once when something waits, once a second in any case. */
final class Dispatching implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);

    private final Dispatcher dispatcher;
    private final DeliverySignals signals;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread worker;

    Dispatching(Dispatcher dispatcher, DeliverySignals signals) {
        this.dispatcher = dispatcher;
        this.signals = signals;
    }

    @Override
    public void start() {
        signals.onWaiting(wake::release);
        signals.start();
        var thread = Thread.ofVirtual().name("dispatcher").unstarted(this::work);
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var thread = worker;
        worker = null;
        signals.close();
        wake.release();
        join(thread);
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void work() {
        while (isRunning()) {
            if (!sendWhatWaits()) {
                rest();
            }
        }
    }

    private boolean sendWhatWaits() {
        try {
            return dispatcher.sendOneWindow() > 0;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "deliveries wait for the database ({}); trying again in a second",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private void rest() {
        try {
            if (wake.tryAcquire(1, TimeUnit.SECONDS)) {
                wake.drainPermits();
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
