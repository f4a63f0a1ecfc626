package vn.hoixa.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import vn.hoixa.language.Lexicon;

/** The knowledge base of the repository, read and made searchable once for all tests of a process. */
public final class WholeKnowledge {
    private static final KnowledgeFiles.Loaded LOADED =
            KnowledgeFiles.load(List.of(Path.of("knowledge-base")), Lexicon.packed());

    private static final AtomicReference<Snapshot> COMMUNES = new AtomicReference<>();

    private WholeKnowledge() {}

    public static KnowledgeFiles.Loaded loaded() {
        return LOADED;
    }

    public static Snapshot snapshot() {
        return LOADED.snapshot();
    }

    /** The real procedures of communes beside it; the test is skipped where there are none. */
    public static Snapshot ofCommunes() {
        var procedures = TestKnowledge.data().resolve("procedures/commune.jsonl.gz");
        return COMMUNES.updateAndGet(known -> known != null
                ? known
                : KnowledgeFiles.load(List.of(procedures, Path.of("knowledge-base")), Lexicon.packed())
                        .snapshot());
    }
}
