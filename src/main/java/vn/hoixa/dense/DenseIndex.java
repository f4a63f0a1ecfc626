package vn.hoixa.dense;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.procedure.ProcedureCode;

/** The procedures of a snapshot as vectors in memory (Lucene HNSW): one for the names, one for each phrasing. */
public final class DenseIndex {
    private static final int BATCH = 64;
    private static final int MORE = 8;
    private static final String VECTOR = "vector";
    private static final String CODE = "code";

    private final EmbeddingModel model;
    private final IndexSearcher searcher;

    private DenseIndex(EmbeddingModel model, IndexSearcher searcher) {
        this.model = model;
        this.searcher = searcher;
    }

    private record Entry(ProcedureCode code, String text) {}

    /**
     * Embeds and indexes a snapshot; slow, so never while a page waits.
     *
     * @throws RuntimeException from the model when it cannot be reached
     */
    public static DenseIndex over(Snapshot known, EmbeddingModel model) {
        var entries = known.procedures().stream()
                .filter(procedure -> procedure.repeal().isEmpty())
                .flatMap(procedure -> texts(procedure).stream().map(text -> new Entry(procedure.code(), text)))
                .toList();
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int from = 0; from < entries.size(); from += BATCH) {
                add(writer, entries.subList(from, Math.min(from + BATCH, entries.size())), model);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return new DenseIndex(model, new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nearest procedures, nearest first. */
    public List<ProcedureCode> nearest(String question, int limit) {
        float[] vector = model.embed(question).content().vector();
        var codes = new LinkedHashSet<ProcedureCode>();
        try {
            var hits = searcher.search(new KnnFloatVectorQuery(VECTOR, vector, limit * MORE), limit * MORE);
            for (var hit : hits.scoreDocs) {
                ProcedureCode.of(searcher.storedFields().document(hit.doc).get(CODE))
                        .ifPresent(codes::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes.stream().limit(limit).toList();
    }

    private static List<String> texts(vn.hoixa.knowledge.Procedure procedure) {
        var texts = new ArrayList<String>();
        texts.add(procedure.shortName().text() + ". " + String.join(", ", procedure.names()));
        texts.addAll(procedure.phrasings());
        procedure.cases().forEach(each -> texts.addAll(each.ask()));
        return texts;
    }

    private static void add(IndexWriter writer, List<Entry> entries, EmbeddingModel model) throws IOException {
        var vectors = model.embedAll(entries.stream()
                        .map(entry -> TextSegment.from(entry.text()))
                        .toList())
                .content();
        for (int i = 0; i < entries.size(); i++) {
            var document = new Document();
            document.add(new KnnFloatVectorField(VECTOR, vectors.get(i).vector(), VectorSimilarityFunction.COSINE));
            document.add(new StoredField(CODE, entries.get(i).code().value()));
            writer.addDocument(document);
        }
    }
}
