package vn.hoixa.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** First step of a search: an in-memory Lucene index over title, names and body, ranked by BM25. */
final class WordIndex implements Closeable {

    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String NAMES = "names";
    private static final String BODY = "body";

    /** Terms with less weight are not looked up: particles beside significant words. */
    private static final double LIGHTEST = 0.06;

    /** Limit of a question's heaviest terms; each is looked up in three fields, and Lucene allows 1,024 clauses. */
    private static final int MOST_TERMS = 300;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Analyzer analyzer;
    private final SearchWeights weights;

    WordIndex(Analyzer analyzer, SearchWeights weights) {
        this.analyzer = analyzer;
        this.weights = weights;
        try {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            this.searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WordIndex(WordIndex same, SearchWeights weights) {
        this.analyzer = same.analyzer;
        this.writer = same.writer;
        this.searchers = same.searchers;
        this.weights = weights;
    }

    /** The same index with other weights. */
    WordIndex weighing(SearchWeights other) {
        return new WordIndex(this, other);
    }

    void replaceAll(Collection<SearchItem> items) {
        change(() -> {
            writer.deleteAll();
            for (SearchItem item : items) writer.addDocument(document(item));
            writer.forceMerge(1);
        });
    }

    /** @param removed ids */
    void update(Collection<String> removed, Collection<SearchItem> put) {
        change(() -> {
            for (String id : removed) writer.deleteDocuments(new Term(ID, id));
            for (SearchItem item : put) writer.updateDocument(new Term(ID, item.id()), document(item));
        });
    }

    private interface Change {
        void make() throws IOException;
    }

    private void change(Change change) {
        try {
            change.make();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether more than one item has a folded word in its body. */
    boolean uses(String word) {
        return read(searcher -> searcher.getIndexReader().docFreq(new Term(BODY, word)) > 1);
    }

    /**
     * The items with the highest word scores.
     *
     * @param terms with their weights
     * @return scores by item id, best first
     */
    Map<String, Double> best(Map<String, Double> terms, int limit) {
        return read(searcher -> {
            Map<String, Double> found = new LinkedHashMap<>();
            var everyMatch = new TopScoreDocCollectorManager(limit, null, Integer.MAX_VALUE);
            for (ScoreDoc doc : searcher.search(query(terms), everyMatch).scoreDocs) {
                found.put(idOf(searcher, doc.doc), (double) doc.score);
            }
            return found;
        });
    }

    private Query query(Map<String, Double> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.entrySet().stream()
                .filter(term -> term.getValue() >= LIGHTEST)
                .sorted(Comparator.comparingDouble(term -> -term.getValue()))
                .limit(MOST_TERMS)
                .flatMap(term -> clauses(term.getKey(), term.getValue()))
                .forEach(clause -> query.add(clause.query(), Occur.SHOULD));
        return query.build();
    }

    private record Clause(String field, Query query) {}

    private Stream<Clause> clauses(String term, double weight) {
        return Stream.of(
                clause(TITLE, term, weight * weights.title()),
                clause(NAMES, term, weight * weights.names()),
                clause(BODY, term, weight * weights.body()));
    }

    private static Clause clause(String field, String term, double boost) {
        return new Clause(field, new BoostQuery(new TermQuery(new Term(field, term)), (float) boost));
    }

    /** The contribution of each term to an item's score, as {@link #best} counts. */
    List<Signal> signals(Map<String, Double> terms, String id) {
        return read(searcher -> {
            ScoreDoc[] docs = searcher.search(new TermQuery(new Term(ID, id)), 1).scoreDocs;
            List<Signal> signals = new ArrayList<>();
            for (Map.Entry<String, Double> term : terms.entrySet()) {
                if (docs.length == 0 || term.getValue() < LIGHTEST) continue;
                for (Clause clause : clauses(term.getKey(), term.getValue()).toList()) {
                    double value = searcher.explain(clause.query(), docs[0].doc)
                            .getValue()
                            .doubleValue();
                    if (value > 0) signals.add(new Signal(clause.field(), term.getKey(), value));
                }
            }
            return signals;
        });
    }

    private Document document(SearchItem item) {
        List<String> title = Terms.of(analyzer, item.title());
        List<String> names =
                Terms.of(analyzer, String.join("\n", item.names()) + "\n" + String.join("\n", item.phrasings()));
        List<String> body = Terms.of(analyzer, item.field() + "\n" + item.body());
        Document document = new Document();
        document.add(new StringField(ID, item.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(item.id())));
        document.add(Terms.field(TITLE, title));
        document.add(Terms.field(NAMES, names));
        document.add(Terms.field(BODY, body));
        return document;
    }

    private static String idOf(IndexSearcher searcher, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), ID);
        if (!ids.advanceExact(doc - leaf.docBase)) throw new IllegalStateException("document without id: " + doc);
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    private interface Reading<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.on(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
