package vn.hoixa.cli;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Officers;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.revision.KnowledgeStore.Publishing;

/** Publishes the knowledge base of a demonstration in the name of an invented officer. */
@Component
@ConditionalOnProperty("hoixa.demo")
class DemoKnowledge {
    private static final Logger LOG = LoggerFactory.getLogger(DemoKnowledge.class);

    private final Officers officers;
    private final Imports imports;
    private final KnowledgeStore store;
    private final Knowledge published;

    DemoKnowledge(Officers officers, Imports imports, KnowledgeStore store, Knowledge published) {
        this.officers = officers;
        this.imports = imports;
        this.store = store;
        this.published = published;
    }

    /** Returns when questions can be answered from it. */
    void publish() {
        imports.ofBase(_ -> {});
        var publisher = officers.byLogin(DemoAccounts.publisher()).orElseThrow();
        switch (store.publish(publisher, Set.of())) {
            case Publishing.Published(var items, var left) ->
                LOG.info("Demonstration: published {}, left {}", items, left);
            case Publishing.NotAllowed(String reason) -> throw new IllegalStateException(reason);
        }
        published.latest();
    }
}
