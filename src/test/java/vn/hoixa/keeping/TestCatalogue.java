package vn.hoixa.keeping;

import java.time.Clock;
import vn.hoixa.knowledge.TestKnowledge;
import vn.hoixa.procedure.BaseFiles;

/** The catalogue of a knowledge that tests make. */
public final class TestCatalogue {
    private TestCatalogue() {}

    public static Catalogue of(TestKnowledge knowledge, Clock clock) {
        return new Catalogue(knowledge.revisions(), knowledge.current(), BaseFiles.packed(), clock);
    }
}
