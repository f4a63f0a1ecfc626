package vn.hoixa.channel.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Updates that wait to be fetched: each stays until an offset beyond it confirms it. One caller at a time. */
final class StubUpdates implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeMap<Integer, String> waiting = new TreeMap<>();
    private int next = 731_000_001;
    private long callers;
    private boolean closed;

    /**
     * Adds an update.
     *
     * @param update JSON without its {@code update_id}
     * @return its number
     */
    int add(String update) {
        return locked(() -> {
            int number = next++;
            put(number, update);
            return number;
        });
    }

    /** Adds an update under a number of the test's choice, as when Telegram delivers one again. */
    void put(int number, String update) {
        locked(() -> {
            waiting.put(number, "{\"update_id\":" + number + "," + update.substring(1));
            changed.signalAll();
            return true;
        });
    }

    int waiting() {
        return locked(waiting::size);
    }

    /**
     * What waits from an offset on; confirms what lies before. Waits up to {@code seconds} for something to come. Empty
     * when another caller came in between.
     */
    Optional<List<String>> after(int offset, int limit, int seconds) {
        return locked(() -> {
            waiting.headMap(offset).clear();
            long caller = ++callers;
            changed.signalAll();
            long left = Duration.ofSeconds(seconds).toNanos();
            while (waiting.isEmpty() && left > 0 && caller == callers && !closed) {
                left = await(left);
            }
            return caller == callers
                    ? Optional.of(waiting.values().stream().limit(limit).toList())
                    : Optional.empty();
        });
    }

    private long await(long nanos) {
        try {
            return changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private <T> T locked(java.util.function.Supplier<T> act) {
        try {
            if (!lock.tryLock(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("somebody holds the updates");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(() -> {
            closed = true;
            changed.signalAll();
            return true;
        });
    }
}
