package vn.hoixa.revision;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.TestOffice;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.procedure.BaseFiles;

/** Revisions over a fresh database and what officers do to them. */
public final class TestRevisions {
    private final TestDatabase database;
    private final TestOffice office;
    private final Clock clock;
    private final KnowledgeRows rows;

    private TestRevisions(TestDatabase database, TestOffice office, Clock clock) {
        this.database = database;
        this.office = office;
        this.clock = clock;
        var batches = new Batches(new NamedParameterJdbcTemplate(database.app()));
        rows = new KnowledgeRows(database.jdbc(), batches, clock);
    }

    public static TestRevisions on(TestDatabase database, TestOffice office, Clock clock) {
        return new TestRevisions(database, office, clock);
    }

    public KnowledgeRows rows() {
        return rows;
    }

    public KnowledgeStore store() {
        return new KnowledgeStore(new Publications(rows, conflictRows(), office.audit(), clock), transactions());
    }

    public ItemActs acts() {
        return new ItemActs(changes(), transactions());
    }

    public Conflicts conflicts() {
        return new Conflicts(conflictRows(), rows, read(), changes(), office.audit(), masker(), transactions());
    }

    public Confirmations confirmations() {
        return new Confirmations(
                database.jdbc(),
                rows,
                read(),
                new Confirmations.Keeping(transactions(), office.audit(), clock),
                BaseFiles.packed());
    }

    public Revisions read() {
        return new Revisions(database.jdbc());
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(database.app()));
    }

    private ConflictRows conflictRows() {
        return new ConflictRows(database.jdbc(), clock);
    }

    private ItemChanges changes() {
        return new ItemChanges(rows, new ItemRows(database.jdbc(), clock), read(), office.audit(), masker(), clock);
    }

    private static Masker masker() {
        return new Masker(new MasterKey("a secret of this test, long enough".getBytes(StandardCharsets.UTF_8)));
    }
}
