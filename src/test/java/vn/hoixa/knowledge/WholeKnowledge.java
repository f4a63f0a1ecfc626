package vn.hoixa.knowledge;

import java.nio.file.Path;
import java.util.List;
import vn.hoixa.language.Lexicon;

/** The knowledge base of the repository, read and made searchable once for all tests of a process. */
public final class WholeKnowledge {
    private static final KnowledgeFiles.Loaded LOADED =
            KnowledgeFiles.load(List.of(Path.of("knowledge-base")), Lexicon.packed());

    private WholeKnowledge() {}

    public static KnowledgeFiles.Loaded loaded() {
        return LOADED;
    }

    public static Snapshot snapshot() {
        return LOADED.snapshot();
    }
}
