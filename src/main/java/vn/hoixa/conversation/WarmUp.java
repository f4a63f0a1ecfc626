package vn.hoixa.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.privacy.Fault;

/**
 * Warms up the application: fits the search before anybody is served, then runs turns with the names of published items
 * for a while and rolls each back. Until the code of a turn is compiled, it costs several times as much, and a hundred
 * citizens at once after a restart would wait for that.
 */
@Component
@ConditionalOnBooleanProperty("hoixa.serve")
class WarmUp implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Knowledge knowledge;
    private final Intake intake;
    private final TransactionOperations transaction;
    private final Duration longest;
    private volatile boolean running;

    /** @param longest zero for none */
    WarmUp(
            Knowledge knowledge,
            Intake intake,
            TransactionOperations transaction,
            @Value("${hoixa.warm-up}") Duration longest) {
        this.knowledge = knowledge;
        this.intake = intake;
        this.transaction = transaction;
        this.longest = longest;
    }

    @Override
    public void start() {
        Snapshot published = knowledge.snapshot();
        published.learn();
        long begun = System.nanoTime();
        int asked = 0;
        List<String> names = published.procedures().stream()
                .flatMap(procedure -> procedure.names().stream())
                .toList();
        try {
            while (!names.isEmpty() && System.nanoTime() - begun < longest.toNanos()) {
                rehearse(names.get(asked++ % names.size()));
            }
        } catch (RuntimeException e) {
            LOG.warn("warming up ended with a fault of ours: {}", Fault.told(e));
        }
        if (asked > 0) LOG.info("{} turns rehearsed to warm up", asked);
        running = true;
    }

    /** Runs a turn of an invented sender. */
    private void rehearse(String name) {
        transaction.executeWithoutResult(all -> {
            all.setRollbackOnly();
            var nobody = new ChannelUser(ChannelName.WEB, UUID.randomUUID().toString());
            intake.take(Inbound.typed(nobody, Optional.of(UUID.randomUUID().toString()), name));
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * Runs after a demonstration has published its knowledge, and before the web server and every listener, which start
     * last.
     */
    @Override
    public int getPhase() {
        return 1;
    }
}
