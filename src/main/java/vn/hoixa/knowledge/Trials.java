package vn.hoixa.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hoixa.language.Lexicon;
import vn.hoixa.phrase.LearnedPhrases;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.revision.KnowledgeRows;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.search.SearchIndex;

/** Trial states of knowledge: the published state with some pending revisions in place of their published ones. */
@Component
public class Trials {
    private final KnowledgeRows rows;
    private final LearnedPhrases phrases;
    private final Lexicon lexicon;
    private final AbolishedTerms abolished;

    Trials(KnowledgeRows rows, LearnedPhrases phrases, Lexicon lexicon, BaseFiles base) {
        this.rows = rows;
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.abolished = AbolishedTerms.from(base, _ -> {});
    }

    /**
     * Builds a trial state with these pending revisions, with its own index, which is deleted when the trial is closed.
     * It takes about as long as building the index at the start of the application.
     */
    public Trial with(Set<RevisionId> waiting) {
        var shelf = new Shelf(abolished);
        shelf.learned(phrases.inUse());
        rows.inForce().forEach(held -> shelf.put(held.revision()));
        rows.waiting().stream()
                .map(KnowledgeRows.Held::revision)
                .filter(revision -> waiting.contains(revision.id()))
                .forEach(shelf::put);
        var index = new SearchIndex(lexicon);
        index.replaceAll(shelf.searchable());
        return new Trial(shelf.snapshot(index), index);
    }

    /** One trial state. */
    public static final class Trial implements AutoCloseable {
        private final Snapshot snapshot;
        private final SearchIndex index;

        private Trial(Snapshot snapshot, SearchIndex index) {
            this.snapshot = snapshot;
            this.index = index;
        }

        public Snapshot snapshot() {
            return snapshot;
        }

        @Override
        public void close() {
            try {
                index.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
