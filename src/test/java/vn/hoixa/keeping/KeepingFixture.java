package vn.hoixa.keeping;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.knowledge.TestKnowledge;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.procedure.BaseFiles;

/** Keepers at work over a fresh database and a part of the knowledge base. */
final class KeepingFixture {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);

    final TestKnowledge knowledge;
    final Catalogue catalogue;
    final Remarks remarks;
    final Edits edits;
    final BulkPublication bulk;

    KeepingFixture(String... files) {
        var database = TestDatabase.fresh();
        var masker = new Masker(new MasterKey("a secret of this test, long enough".getBytes(StandardCharsets.UTF_8)));
        var base = BaseFiles.packed();
        knowledge = TestKnowledge.on(database, CLOCK, TestKnowledge.aPartOfTheBase(files));
        var acts = knowledge.acts();
        var published = knowledge.current();
        catalogue = new Catalogue(knowledge.revisions(), published, base, CLOCK);
        remarks = new Remarks(database.jdbc(), masker, CLOCK);
        edits = new Edits(knowledge.revisions(), new EditChecks(published, catalogue, masker, base, CLOCK), acts);
        bulk = new BulkPublication(catalogue, knowledge.revisions(), remarks, acts, published, base);
    }
}
