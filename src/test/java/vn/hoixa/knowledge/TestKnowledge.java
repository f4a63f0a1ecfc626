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
import vn.hoixa.database.TestDatabase;
import vn.hoixa.intake.Imports;
import vn.hoixa.intake.TestImports;
import vn.hoixa.language.Lexicon;
import vn.hoixa.office.Audit;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.TestOffice;
import vn.hoixa.phrase.TestPhrases;
import vn.hoixa.portal.HandlersByField;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.revision.Confirmations;
import vn.hoixa.revision.Conflicts;
import vn.hoixa.revision.ItemActs;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.TestRevisions;

/** Knowledge over a fresh database, for the stories of tests. */
public final class TestKnowledge {
    private final TestDatabase database;
    private final TestRevisions revisions;
    private final Imports imports;
    private final TestOffice office;
    private final Clock clock;

    private TestKnowledge(TestDatabase database, Clock clock, BaseFiles base) {
        this.database = database;
        this.clock = clock;
        office = TestOffice.on(database, clock);
        revisions = TestRevisions.on(database, office, clock);
        imports = TestImports.into(database, revisions, office, base);
    }

    /** Over the knowledge base of the repository. */
    public static TestKnowledge on(TestDatabase database, Clock clock) {
        return new TestKnowledge(database, clock, BaseFiles.packed());
    }

    public static TestKnowledge on(TestDatabase database, Clock clock, BaseFiles base) {
        return new TestKnowledge(database, clock, base);
    }

    /** All of the knowledge base of the repository in force, in a database of its own. */
    public static TestKnowledge shipped(Clock clock) {
        return on(PublishedBase.whole(), clock);
    }

    /** A database to be copied, in which a part of the knowledge base is in force; who published it is {@code kho.chung}. */
    public static TestDatabase publishedOnce(Clock clock, String... words) {
        var database = TestDatabase.fresh();
        on(database, clock, aPartOfTheBase(words)).publishedBy(PublishedBase.KEEPER);
        return database;
    }

    void publishedBy(String login) {
        publish(office.opened(login, Role.KNOWLEDGE).officer());
    }

    public Imports imports() {
        return imports;
    }

    public KnowledgeStore store() {
        return revisions.store();
    }

    public TestOffice office() {
        return office;
    }

    public Officer anEditor() {
        return office.anOfficer(Role.KNOWLEDGE);
    }

    public Audit audit() {
        return office.audit();
    }

    /** Imports the knowledge base and publishes all of it. */
    public TestKnowledge published() {
        publish(anEditor());
        return this;
    }

    private void publish(Officer keeper) {
        imports.ofBase(_ -> {});
        store().publish(keeper, Set.of());
    }

    /** What officers do to single items. */
    public ItemActs acts() {
        return revisions.acts();
    }

    /** Where an import differs from what is in force. */
    public Conflicts conflicts() {
        return revisions.conflicts();
    }

    /** What a change would do to what citizens are told now. */
    public Effects effects() {
        return new Effects(this::snapshot, clock);
    }

    /** Where officers say that something is still right. */
    public Confirmations confirmations() {
        return revisions.confirmations();
    }

    /** Every revision, for officers. */
    public Revisions revisions() {
        return revisions.read();
    }

    /** A view of what is published, followed as a running process does. */
    public Following following() {
        var knowledge = view();
        knowledge.follow();
        return new Following() {
            @Override
            public Snapshot snapshot() {
                return knowledge.snapshot();
            }

            @Override
            public void close() throws Exception {
                knowledge.close();
            }
        };
    }

    /** A view that changes by itself until it is closed. */
    public interface Following extends Knowledge, AutoCloseable {}

    /** What is published at each moment it is asked, with one index that moves on. */
    public Knowledge current() {
        return view()::catchUp;
    }

    /** What is published now. */
    public Snapshot snapshot() {
        return view().snapshot();
    }

    private PublishedKnowledge view() {
        return new PublishedKnowledge(
                revisions.rows(),
                TestPhrases.on(database, revisions, office, clock),
                database.app(),
                Lexicon.packed(),
                AbolishedTerms.packed());
    }

    /** The files of {@code knowledge-base/retired} and the handlers, with these files beside them. */
    public static BaseFiles aBaseWith(Map<String, String> sheets) {
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

    public static BaseFiles nothing() {
        return new BaseFiles("test", Map.of());
    }

    /** A file of the portal with these lines. */
    public static Path aPortalFile(Path directory, String... lines) {
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
