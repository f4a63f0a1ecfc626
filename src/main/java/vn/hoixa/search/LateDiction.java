package vn.hoixa.search;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A {@link Diction} that is learned when it is first asked for: over hundreds of procedures that takes two seconds. */
final class LateDiction {
    private final List<ReadItem> items;
    private final UnaryOperator<String> bare;
    private final boolean wanted;
    private final ReentrantLock learning = new ReentrantLock();
    private volatile @Nullable Diction learned;

    private LateDiction(List<ReadItem> items, UnaryOperator<String> bare, boolean wanted) {
        this.items = items;
        this.bare = bare;
        this.wanted = wanted;
    }

    static LateDiction of(List<ReadItem> items, UnaryOperator<String> bare) {
        return new LateDiction(items, bare, false);
    }

    /** That of changed items. */
    LateDiction over(List<ReadItem> changed) {
        return new LateDiction(changed, bare, wanted || learned != null);
    }

    /** Learns now, if somebody asked for the one before the items changed. */
    void learnAgain() {
        if (wanted) get();
    }

    /** Waits for it while it is being learned. */
    Diction get() {
        Diction known = learned;
        if (known != null) return known;
        learning.lock();
        try {
            Diction meanwhile = learned;
            Diction one = meanwhile == null ? Diction.learned(items, bare) : meanwhile;
            learned = one;
            return one;
        } finally {
            learning.unlock();
        }
    }
}
