package vn.hoixa.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What a dispatcher has claimed and not settled yet. Each send has a thread of its own; a slow one holds nobody up.
 *
 * <p>Whoever waits for something to land waits a moment longer for what lands with it, so that a batch shares one commit
 * and one claim. A lone answer waits for nothing, and a wake ends it: somebody new wants to be sent to.
 */
final class InTheAir {
    /** Longer than answers that come together are apart, and far too short for a citizen to notice. */
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(3);

    private static final int WAKE = 1 << 10;

    /** Counts landings. A wake counts as more than any batch. */
    private final Semaphore news = new Semaphore(0);

    private final int batch;
    private final ArrayDeque<Attempt> landed = new ArrayDeque<>();
    private int replies;
    private int broadcasts;

    /** @param batch so many that landed are worth a commit of their own */
    InTheAir(int batch) {
        this.batch = batch;
    }

    synchronized int size() {
        return replies + broadcasts;
    }

    synchronized int broadcasts() {
        return broadcasts;
    }

    /** Sends; what an attempt came to is among the landed from then on. */
    void start(Claim claim, Function<Claim, Attempt> send) {
        count(claim, 1);
        Thread.ofVirtual().name("delivery-" + claim.delivery()).start(() -> land(send.apply(claim)));
    }

    private synchronized void count(Claim claim, int change) {
        if (claim.isBroadcast()) {
            broadcasts += change;
        } else {
            replies += change;
        }
    }

    private synchronized void land(Attempt attempt) {
        landed.add(attempt);
        news.release();
    }

    /** What has landed and is not settled; it stays until {@link #settled}. */
    synchronized List<Attempt> landed() {
        return new ArrayList<>(landed);
    }

    synchronized void settled(Collection<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            landed.remove(attempt);
            count(attempt.claim(), -1);
        }
    }

    /** Ends a wait. */
    void wake() {
        news.release(WAKE);
    }

    /** Waits for something to land or a wake, at most so long, and then for the rest of a batch, at most a moment. */
    void await(long nanos) throws InterruptedException {
        if (news.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            news.tryAcquire(Math.min(batch - 1, flying()), MOMENT, TimeUnit.NANOSECONDS);
            news.drainPermits();
        }
    }

    private synchronized int flying() {
        return size() - landed.size();
    }
}
