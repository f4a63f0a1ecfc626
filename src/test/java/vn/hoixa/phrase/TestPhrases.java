package vn.hoixa.phrase;

import java.time.Clock;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.TestOffice;
import vn.hoixa.revision.TestRevisions;

/** What use has taught in a test. */
public final class TestPhrases {
    private TestPhrases() {}

    public static LearnedPhrases on(TestDatabase database, TestRevisions revisions, TestOffice office, Clock clock) {
        return new LearnedPhrases(database.jdbc(), revisions.rows(), revisions.transactions(), office.audit(), clock);
    }
}
