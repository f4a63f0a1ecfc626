package vn.hoixa.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.VietnameseAnalyzer;

/**
 * The search over everything a question can be about: a Lucene index in memory, derived from the database and never written
 * down.
 *
 * <p>A search has two steps. Lucene finds the {@value #CANDIDATES} items whose words weigh most (BM25 over title, names and
 * body); the {@link Ranker} then compares the question with each candidate's names as wholes, which is where "the plain
 * procedure wins unless the question says otherwise" comes from. Both steps can say what they counted.
 *
 * <p>Searches run on a snapshot and are never blocked: an update writes beside it and swaps.
 */
public final class SearchIndex implements Closeable {

    static final String ID = "id";
    static final String TITLE = "title";
    static final String NAMES = "names";
    static final String BODY = "body";
    static final String ALL = "all";
    private static final int CANDIDATES = 60;

    /** Terms that count less are not looked up: particles beside words that matter. */
    private static final double LIGHTEST = 0.06;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Analyzer analyzer;
    private final QuestionReader reader;
    private final SearchWeights weights;
    private final Lexicon lexicon;
    private final NameReader names;
    private final Map<String, ReadItem> items = new HashMap<>();
    private volatile Ranker ranker;

    public SearchIndex(Lexicon lexicon) {
        this(lexicon, SearchWeights.USUAL);
    }

    SearchIndex(Lexicon lexicon, SearchWeights weights) {
        this.weights = weights;
        this.lexicon = lexicon;
        this.analyzer = new VietnameseAnalyzer(lexicon, VietnameseAnalyzer.Form.TERMS);
        this.reader = new QuestionReader(lexicon, weights);
        this.names = new NameReader(reader);
        this.ranker = new Ranker(List.of(), lexicon, weights);
        try {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            this.searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes these the only items. */
    public synchronized void replaceAll(Collection<SearchItem> all) {
        items.clear();
        try {
            writer.deleteAll();
            for (SearchItem each : all) {
                SearchItem item = named(each);
                if (items.put(item.id(), names.read(item)) == null) writer.addDocument(document(item));
            }
            writer.forceMerge(1);
            swap();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an item or puts it in the place of its older self. */
    public synchronized void put(SearchItem fresh) {
        SearchItem item = named(fresh);
        items.put(item.id(), names.read(item));
        try {
            writer.updateDocument(new Term(ID, item.id()), document(item));
            swap();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void remove(ItemKind kind, String key) {
        items.remove(id(kind, key));
        try {
            writer.deleteDocuments(new Term(ID, id(kind, key)));
            swap();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchItem named(SearchItem item) {
        return item.kind() == ItemKind.PROCEDURE ? item.withNames(lexicon.namesOf(item.key())) : item;
    }

    private void swap() throws IOException {
        ranker = new Ranker(items.values(), lexicon, weights);
        searchers.maybeRefreshBlocking();
    }

    public int size() {
        return ranker.size();
    }

    /** The best items first. An empty list when no word of the question is known. */
    public List<Hit> search(String question, int limit) {
        return search(question, List.of(), limit);
    }

    /** @param earlier what the citizen said before, oldest first: its words count less */
    public List<Hit> search(String question, List<String> earlier, int limit) {
        Ranker snapshot = ranker;
        return withSearcher(searcher -> {
            ReadQuestion read = read(question, earlier, snapshot, searcher);
            Map<String, Double> found = candidates(searcher, read);
            return snapshot.rank(read, found).stream().limit(limit).toList();
        });
    }

    /** The same hits, each with everything its score is made of. */
    public List<Hit> explain(String question, List<String> earlier, int limit) {
        Ranker snapshot = ranker;
        return withSearcher(searcher -> {
            ReadQuestion read = read(question, earlier, snapshot, searcher);
            Map<String, Double> found = candidates(searcher, read);
            List<Hit> explained = new ArrayList<>();
            for (Hit hit : snapshot.rank(read, found).stream().limit(limit).toList()) {
                List<Signal> signals = new ArrayList<>(wordSignals(searcher, read, hit, Ranker.top(found)));
                signals.addAll(snapshot.signals(read, id(hit.kind(), hit.key())));
                signals.sort(Comparator.comparingDouble(signal -> -Math.abs(signal.value())));
                explained.add(new Hit(hit.kind(), hit.key(), hit.score(), hit.asked(), hit.named(), signals));
            }
            return explained;
        });
    }

    private ReadQuestion read(String question, List<String> earlier, Ranker snapshot, IndexSearcher searcher) {
        QuestionReader.Guesser guesser = bare -> snapshot.spelling().guesses(bare, word -> inUse(searcher, word));
        ReadQuestion read = reader.read(question, guesser);
        for (String before : earlier) {
            ReadQuestion turn = reader.read(before, guesser);
            turn.terms().forEach((term, weight) -> read.terms().putIfAbsent(term, weight * weights.earlier()));
            turn.present().forEach((word, sure) -> read.present().putIfAbsent(word, sure * weights.earlier()));
        }
        return read;
    }

    /** Official texts hold nearly every common word; what they and the lexicon lack is probably mistyped. */
    private boolean inUse(IndexSearcher searcher, String word) {
        try {
            return lexicon.knows(word) || searcher.getIndexReader().docFreq(new Term(BODY, word)) > 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Double> candidates(IndexSearcher searcher, ReadQuestion read) throws IOException {
        Map<String, Double> found = new LinkedHashMap<>();
        var everyMatch = new TopScoreDocCollectorManager(CANDIDATES, null, Integer.MAX_VALUE);
        for (ScoreDoc doc : searcher.search(query(read.terms()), everyMatch).scoreDocs) {
            found.put(idOf(searcher, doc.doc), (double) doc.score);
        }
        return found;
    }

    private Query query(Map<String, Double> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.forEach(
                (term, weight) -> clauses(term, weight).forEach(clause -> query.add(clause.query(), Occur.SHOULD)));
        return query.build();
    }

    private record Clause(String field, Query query) {}

    private List<Clause> clauses(String term, double weight) {
        if (weight < LIGHTEST) return List.of();
        return List.of(
                clause(TITLE, term, weight * weights.title()),
                clause(NAMES, term, weight * weights.names()),
                clause(BODY, term, weight * weights.body()));
    }

    private static Clause clause(String field, String term, double boost) {
        return new Clause(field, new BoostQuery(new TermQuery(new Term(field, term)), (float) boost));
    }

    private List<Signal> wordSignals(IndexSearcher searcher, ReadQuestion read, Hit hit, double top)
            throws IOException {
        ScoreDoc[] docs = searcher.search(new TermQuery(new Term(ID, id(hit.kind(), hit.key()))), 1).scoreDocs;
        if (docs.length == 0) return List.of();
        List<Signal> signals = new ArrayList<>();
        for (Map.Entry<String, Double> term : read.terms().entrySet()) {
            for (Clause clause : clauses(term.getKey(), term.getValue())) {
                double value =
                        searcher.explain(clause.query(), docs[0].doc).getValue().doubleValue();
                if (value > 0) signals.add(new Signal(clause.field(), term.getKey(), value / top));
            }
        }
        return signals;
    }

    /**
     * A bare BM25 search, the yardstick of the evaluation's speed: the question analysed once, any of its terms in the
     * catch-all field, top 10, no stored fields.
     *
     * @return how many items it found
     */
    public int bareSearch(String question) {
        return withSearcher(searcher -> {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (String term : Set.copyOf(Terms.of(analyzer, question))) {
                query.add(new TermQuery(new Term(ALL, term)), Occur.SHOULD);
            }
            return searcher.search(query.build(), 10).scoreDocs.length;
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
        document.add(Terms.field(
                ALL,
                Stream.of(List.of(item.key()), title, names, body)
                        .flatMap(List::stream)
                        .toList()));
        return document;
    }

    private static String idOf(IndexSearcher searcher, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), ID);
        if (!ids.advanceExact(doc - leaf.docBase)) throw new IllegalStateException("document without id: " + doc);
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    static String id(ItemKind kind, String key) {
        return kind.name() + ":" + key;
    }

    private interface Work<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    private <T> T withSearcher(Work<T> work) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.on(searcher);
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
