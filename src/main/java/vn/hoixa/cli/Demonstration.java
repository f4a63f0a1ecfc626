package vn.hoixa.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.hoixa.knowledge.KnowledgeFiles;
import vn.hoixa.office.Assignment;

/**
 * Prepares a demonstration: invented officers, the knowledge base published in the name of one of them, and a few
 * questions of invented citizens. Done before the web server starts, so that the first question is answered like the
 * second.
 */
@Component
@ConditionalOnProperty("hoixa.demo")
class Demonstration implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final DemoKnowledge knowledge;
    private final DemoAccounts accounts;
    private final DemoQuestions questions;
    private final Path file;
    private volatile boolean running;

    Demonstration(
            DemoAccounts accounts,
            DemoQuestions questions,
            DemoKnowledge knowledge,
            @Value("${hoixa.data-dir}") Path data) {
        this.knowledge = knowledge;
        this.accounts = accounts;
        this.questions = questions;
        this.file = data.resolve("demo-accounts.txt");
    }

    @Override
    public void start() {
        String said = accounts.prepare(file, Demonstration::fields);
        knowledge.publish();
        questions.ask();
        show(said);
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

    /** Runs before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Every field of work in the knowledge base, and the reception desk. */
    private static Set<String> fields() {
        var fields = new TreeSet<String>();
        fields.add(Assignment.RECEPTION);
        fields.addAll(KnowledgeFiles.packedFields());
        return fields;
    }

    private void show(String said) {
        LOG.info("BẢN CHẠY THỬ. The demo accounts are in {}", file.toAbsolutePath());
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            console.printf("%n%s%n%n", said);
        }
    }
}
