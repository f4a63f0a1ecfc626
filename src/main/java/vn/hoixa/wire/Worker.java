package vn.hoixa.wire;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** A background thread that runs rounds while the application serves. */
public abstract class Worker implements SmartLifecycle {
    private final String name;
    private final Duration toFinish;
    private final Semaphore stopped = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /** @param toFinish how long a stop waits for the current round */
    protected Worker(String name, Duration toFinish) {
        this.name = name;
        this.toFinish = toFinish;
    }

    /**
     * Runs one round. It has to catch its own failures: an exception ends the worker.
     *
     * @return how long to rest before the next
     */
    protected abstract Duration round();

    /** Called when a stop begins: waits for a vendor may be interrupted. */
    protected void stopping() {}

    /** Called after the last round. */
    protected void ended() {}

    @Override
    public final void start() {
        stopped.drainPermits();
        var begun = Thread.ofVirtual().name(name).unstarted(this::work);
        thread = begun;
        begun.start();
    }

    @Override
    public final void stop() {
        var last = thread;
        thread = null;
        stopped.release();
        stopping();
        try {
            if (last != null) {
                last.join(toFinish);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    /** Waits this long, or until it is stopped. */
    protected final void rest(Duration time) {
        try {
            if (!time.isZero() && isRunning() && stopped.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                stopped.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (isRunning()) {
            rest(round());
        }
        ended();
    }
}
