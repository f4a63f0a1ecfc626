package vn.hoixa.conversation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.answer.Provenance;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.privacy.Fault;
import vn.hoixa.privacy.Masker;

/**
 * Asks the names of what is published before anybody is served, for a while and without a trace: until the code of an answer is
 * compiled, each costs ten times as much, and a hundred citizens at once after a restart would wait for that.
 */
@Component
@ConditionalOnBooleanProperty("hoixa.serve")
class WarmUp implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    /** Nothing that is published was out of date then. */
    private static final LocalDate LONG_AGO = LocalDate.EPOCH;

    private final Knowledge knowledge;
    private final Answerer answerer;
    private final Masker masker;
    private final Context beginning;
    private final Duration longest;
    private volatile boolean running;

    /** @param longest zero for none */
    WarmUp(
            Knowledge knowledge,
            Answerer answerer,
            Masker masker,
            Context beginning,
            @Value("${hoixa.warm-up}") Duration longest) {
        this.knowledge = knowledge;
        this.answerer = answerer;
        this.masker = masker;
        this.beginning = beginning;
        this.longest = longest;
    }

    @Override
    public void start() {
        long begun = System.nanoTime();
        int asked = 0;
        List<String> names = knowledge.snapshot().procedures().stream()
                .flatMap(procedure -> procedure.names().stream())
                .toList();
        try {
            while (!names.isEmpty() && System.nanoTime() - begun < longest.toNanos()) {
                ask(names.get(asked++ % names.size()));
            }
        } catch (RuntimeException e) {
            LOG.warn("warming up ended with a fault of ours: {}", Fault.told(e));
        }
        if (asked > 0) LOG.info("{} questions asked to warm up", asked);
        running = true;
    }

    private void ask(String name) {
        answerer.answer(masker.mask(name).text(), beginning.receiving(Provenance.TYPED, Set.of()), LONG_AGO);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After a demonstration has published its knowledge, and before the server and every listener, which start last. */
    @Override
    public int getPhase() {
        return 1;
    }
}
