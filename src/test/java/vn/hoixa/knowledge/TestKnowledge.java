package vn.hoixa.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.language.Lexicon;
import vn.hoixa.office.Audit;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.TestOffice;
import vn.hoixa.portal.HandlersByField;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Retired;

/** Knowledge over a fresh database, for the stories of tests. */
public final class TestKnowledge {
    private final TestDatabase database;
    private final KnowledgeRows rows;
    private final Imports imports;
    private final KnowledgeStore store;
    private final TestOffice office;
    private final Clock clock;

    private TestKnowledge(TestDatabase database, Clock clock, BaseFiles base) {
        this.database = database;
        this.clock = clock;
        var jdbc = database.jdbc();
        var batches = new Batches(new NamedParameterJdbcTemplate(database.app()));
        var feeds = new FeedRows(jdbc, batches, clock);
        rows = new KnowledgeRows(jdbc, batches, clock);
        office = TestOffice.on(database, clock);
        var publications = new Publications(rows, feeds, office.audit(), clock);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database.app()));
        imports = new Imports(rows, feeds, publications, base, transactions);
        store = new KnowledgeStore(imports, publications, transactions);
    }

    /** Over the knowledge base of the repository. */
    public static TestKnowledge on(TestDatabase database, Clock clock) {
        return new TestKnowledge(database, clock, BaseFiles.packed());
    }

    public static TestKnowledge on(TestDatabase database, Clock clock, BaseFiles base) {
        return new TestKnowledge(database, clock, base);
    }

    public Imports imports() {
        return imports;
    }

    public KnowledgeStore store() {
        return store;
    }

    public TestOffice office() {
        return office;
    }

    public Officer anEditor() {
        return office.anOfficer(Role.KNOWLEDGE);
    }

    Audit audit() {
        return office.audit();
    }

    /** Imports the knowledge base and publishes all of it. */
    public TestKnowledge published() {
        store.importBase(_ -> {});
        store.publish(anEditor(), Set.of());
        return this;
    }

    /** What officers do to single items. */
    public ItemActs acts() {
        return new ItemActs(changes(), transactions());
    }

    /** Where an import differs from what is in force. */
    public Conflicts conflicts() {
        return new Conflicts(
                new ConflictRows(database.jdbc(), clock),
                rows,
                revisions(),
                changes(),
                office.audit(),
                masker(),
                transactions());
    }

    /** What a change would do to what citizens are told now. */
    public Effects effects() {
        return new Effects(this::snapshot, clock);
    }

    private ItemChanges changes() {
        return new ItemChanges(
                rows, new ItemRows(database.jdbc(), clock), revisions(), office.audit(), masker(), clock);
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(database.app()));
    }

    private static Masker masker() {
        return new Masker(new MasterKey("a secret of this test, long enough".getBytes(StandardCharsets.UTF_8)));
    }

    /** Where officers say that something is still right. */
    Confirmations confirmations() {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database.app()));
        return new Confirmations(
                database.jdbc(),
                rows,
                revisions(),
                new Confirmations.Keeping(transactions, office.audit(), clock),
                BaseFiles.packed());
    }

    /** Every revision, for officers. */
    public Revisions revisions() {
        return new Revisions(database.jdbc());
    }

    /** A view of what is published, followed as a running process does. */
    public PublishedKnowledge following() {
        var knowledge = new PublishedKnowledge(rows, database.app(), Lexicon.packed(), Retired.packed());
        knowledge.follow();
        return knowledge;
    }

    /** What is published at each moment it is asked, with one index that moves on. */
    public Knowledge current() {
        var knowledge = new PublishedKnowledge(rows, database.app(), Lexicon.packed(), Retired.packed());
        return knowledge::catchUp;
    }

    /** What is published now. */
    public Snapshot snapshot() {
        return new PublishedKnowledge(rows, database.app(), Lexicon.packed(), Retired.packed()).snapshot();
    }

    /** The files of {@code knowledge-base/retired} and the handlers, with these files beside them. */
    static BaseFiles aBaseWith(Map<String, String> sheets) {
        var files = new TreeMap<String, byte[]>();
        BaseFiles.packed().files().forEach((path, bytes) -> {
            if (path.startsWith("retired/") || path.equals(HandlersByField.FILE)) {
                files.put(path, bytes);
            }
        });
        sheets.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new BaseFiles("test", files);
    }

    /** Of the knowledge base of the repository the files whose path holds one of these words, and what every file needs. */
    public static BaseFiles aPartOfTheBase(String... words) {
        var files = new TreeMap<String, byte[]>();
        BaseFiles.packed().files().forEach((path, bytes) -> {
            if (path.startsWith("retired/") || Stream.of(words).anyMatch(path::contains)) {
                files.put(path, bytes);
            }
        });
        return new BaseFiles("test", files);
    }

    static BaseFiles nothing() {
        return new BaseFiles("test", Map.of());
    }

    /** A file of the portal with these lines. */
    static Path aPortalFile(Path directory, String... lines) {
        try {
            return Files.writeString(directory.resolve("portal.jsonl"), String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The portal's real data; the test is skipped where there is none. */
    public static Path data() {
        String directory = System.getenv("HOIXA_DATA");
        Assumptions.assumeTrue(directory != null, "HOIXA_DATA is not set: the portal's data is not here");
        return Path.of(directory);
    }
}
