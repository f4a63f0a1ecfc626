package vn.hoixa.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What a dispatcher has claimed and not settled yet. Each send has a thread of its own; a slow one holds nobody up. */
final class InTheAir {
    private final Semaphore news = new Semaphore(0);
    private final ArrayDeque<Attempt> landed = new ArrayDeque<>();
    private int replies;
    private int broadcasts;

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
        news.release();
    }

    /** Waits for something to land or a wake, at most so long. */
    void await(long nanos) throws InterruptedException {
        if (news.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            news.drainPermits();
        }
    }
}
