package vn.hoixa.knowledge;

import java.time.Clock;
import vn.hoixa.database.TestDatabase;

/** The knowledge base of the repository, imported and published once a process: databases that begin with it are copies. */
public final class PublishedBase {
    static final String KEEPER = "kho.chung";

    /** What citizens of tests ask about, and the answers, events and rules that belong to it: it is read in a moment. */
    private static final String[] EVERYDAY = {
        "procedures/ho-tich/",
        "procedures/cu-tru/",
        "procedures/can-cuoc/",
        "procedures/chung-thuc/",
        "procedures/ho-kinh-doanh/",
        "answers/",
        "out-of-scope/",
        "local-rules/",
        "commune.yaml"
    };

    private PublishedBase() {}

    /** A database of one's own in which the everyday part of it is in force; who published it is {@code kho.chung}. */
    public static TestDatabase everyday() {
        return Everyday.PUBLISHED.copy();
    }

    /** A database of one's own in which all of it is in force; who published it is {@code kho.chung}. */
    public static TestDatabase whole() {
        return Whole.PUBLISHED.copy();
    }

    private static final class Everyday {
        static final TestDatabase PUBLISHED = TestKnowledge.publishedOnce(Clock.systemUTC(), EVERYDAY);
    }

    private static final class Whole {
        static final TestDatabase PUBLISHED = TestKnowledge.publishedOnce(Clock.systemUTC(), "");
    }
}
