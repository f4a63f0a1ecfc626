package vn.hoixa.erasure;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at each start, before anybody is served, whether an older copy of the database was brought back, by whatever means:
 * whoever was erased since is erased again.
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

    /** Before the server and every listener, which start last. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
