package vn.hoixa.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Runs the dispatchers while the application serves, one thread per channel: at once when something waits, and once a
 * second in any case. When it stops, it waits for sends in progress and records their results.
 */
final class Dispatching implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);
    private static final int LAST_ROUNDS = 10;

    private final List<Dispatcher> dispatchers;
    private final DeliverySignals signals;
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    Dispatching(List<Dispatcher> dispatchers, DeliverySignals signals) {
        this.dispatchers = dispatchers;
        this.signals = signals;
    }

    @Override
    public void start() {
        running = true;
        dispatchers.forEach(dispatcher -> signals.onWaiting(dispatcher::wake));
        signals.start();
        for (Dispatcher dispatcher : dispatchers) {
            workers.add(Thread.ofVirtual()
                    .name("dispatcher-" + dispatcher.channel())
                    .start(() -> work(dispatcher)));
        }
    }

    @Override
    public void stop() {
        running = false;
        signals.close();
        dispatchers.forEach(Dispatcher::wake);
        workers.forEach(Dispatching::join);
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work(Dispatcher dispatcher) {
        try {
            while (running) {
                advance(dispatcher);
                dispatcher.rest();
            }
            for (int round = 0; round < LAST_ROUNDS && dispatcher.isBusy(); round++) {
                settle(dispatcher);
                dispatcher.rest();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void advance(Dispatcher dispatcher) {
        attempt(dispatcher, dispatcher::advance);
    }

    private static void settle(Dispatcher dispatcher) {
        attempt(dispatcher, dispatcher::settleOnly);
    }

    private static void attempt(Dispatcher dispatcher, Runnable act) {
        try {
            act.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "deliveries on {} wait for the database ({}); trying again in a second",
                    dispatcher.channel(),
                    e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.error("deliveries on {} met a fault of ours; trying again in a second", dispatcher.channel(), e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
