package vn.hoixa.erasure;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Checks at each start, before any request is served, whether an older copy of the database was restored, and erases
 * again everybody who was erased since.
 */
@Component
@ConditionalOnBooleanProperty("hoixa.serve")
class ErasedAgain implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedAgain.class);

    private final Erasure erasure;
    private volatile boolean running;

    ErasedAgain(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public void start() {
        int people = erasure.eraseAgain(Map.of());
        if (people > 0) {
            LOG.warn("the database is older than {} erasures: these people were erased again", people);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Runs before the web server and every listener, which start last. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
