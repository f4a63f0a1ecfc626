package vn.hoixa.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The deliveries that a dispatcher has claimed and not recorded yet. Each send has a thread of its own, so a slow one
 * delays no other.
 *
 * <p>A wait for a result lasts a moment longer to collect others, so that a batch shares one commit and one claim. A
 * lone result is not delayed, and a wake-up ends the wait because a new delivery is due.
 */
final class InTheAir {
    /** Longer than the time between simultaneous answers, and far too short for a citizen to notice. */
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(3);

    private static final int WAKE = 1 << 10;

    /** Counts finished attempts; a wake-up counts as more than any batch. */
    private final Semaphore news = new Semaphore(0);

    private final int batch;
    private final ArrayDeque<Attempt> landed = new ArrayDeque<>();
    private int replies;
    private int broadcasts;

    /** @param batch number of results worth a commit of their own */
    InTheAir(int batch) {
        this.batch = batch;
    }

    synchronized int size() {
        return replies + broadcasts;
    }

    synchronized int broadcasts() {
        return broadcasts;
    }

    /** Starts a send; its result is among {@link #landed} when it is finished. */
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

    /** The finished attempts that are not recorded yet; they stay until {@link #settled}. */
    synchronized List<Attempt> landed() {
        return new ArrayList<>(landed);
    }

    synchronized void settled(Collection<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            landed.remove(attempt);
            count(attempt.claim(), -1);
        }
    }

    /** Ends a wait early. */
    void wake() {
        news.release(WAKE);
    }

    /** Waits for a result or a wake-up, at most {@code nanos}, and then for the rest of a batch, at most a moment. */
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
