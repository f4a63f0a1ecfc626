package vn.hoixa.knowledge;

import java.time.Clock;
import java.util.Set;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.Role;

/** The knowledge base of the repository, imported and published once a process: databases that begin with it are copies. */
public final class PublishedBase {
    private static final TestDatabase PUBLISHED = published();

    private PublishedBase() {}

    /** A database of one's own in which all of it is in force; who published it is {@code kho.chung}. */
    public static TestDatabase copy() {
        return PUBLISHED.copy();
    }

    private static TestDatabase published() {
        var database = TestDatabase.fresh();
        var knowledge = TestKnowledge.on(database, Clock.systemUTC());
        knowledge.imports().ofBase(_ -> {});
        var keeper = knowledge.office().opened("kho.chung", Role.KNOWLEDGE).officer();
        knowledge.store().publish(keeper, Set.of());
        return database;
    }
}
