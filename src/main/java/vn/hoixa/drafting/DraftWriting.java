package vn.hoixa.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.hoixa.privacy.Fault;

/** Runs the threads that write drafts while the application runs; each looks for a missing draft every two seconds. */
final class DraftWriting implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DraftWriting.class);

    private final DraftWriter writer;
    private final int atOnce;
    private final Semaphore ending = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /** @param atOnce number of drafts written at a time */
    DraftWriting(DraftWriter writer, int atOnce) {
        this.writer = writer;
        this.atOnce = atOnce;
    }

    @Override
    public void start() {
        running = true;
        for (int i = 0; i < atOnce; i++) {
            threads.add(Thread.ofVirtual().name("draft-writer-" + i).start(this::work));
        }
    }

    /**
     * Interrupts threads that wait for a model; their claims expire and the drafts are written after the next start.
     */
    @Override
    public void stop() {
        running = false;
        ending.release(atOnce);
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            if (!wrote() && !rest()) {
                return;
            }
        }
    }

    private boolean wrote() {
        try {
            return writer.writeOne();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("drafts wait for the database; trying again in two seconds");
            return false;
        } catch (RuntimeException e) {
            LOG.error("drafts met a fault of ours ({}); trying again in two seconds", Fault.told(e));
            return false;
        }
    }

    /** Waits; false when it is time to end. */
    private boolean rest() {
        try {
            return !ending.tryAcquire(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
