package vn.hoixa.knowledge;

import java.time.Clock;
import vn.hoixa.database.TestDatabase;

/** The knowledge base of the repository, imported and published once a process: databases that begin with it are copies. */
public final class PublishedBase {
    static final String KEEPER = "kho.chung";
    private static final TestDatabase PUBLISHED = published();

    private PublishedBase() {}

    /** A database of one's own in which all of it is in force; who published it is {@code kho.chung}. */
    public static TestDatabase copy() {
        return PUBLISHED.copy();
    }

    private static TestDatabase published() {
        var database = TestDatabase.fresh();
        TestKnowledge.on(database, Clock.systemUTC()).publishedBy(KEEPER);
        return database;
    }
}
