package vn.hoixa.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.VietnameseAnalyzer;

/**
 * Search over all items: an in-memory index, derived from the database and never written to disk.
 *
 * <p>A search has two steps. The {@link WordIndex} finds the {@value #CANDIDATES} items whose words weigh most; the
 * {@link Ranker} then compares the question with each candidate's names as wholes, which is where "the plain procedure
 * wins unless the question says otherwise" comes from. Both steps can explain their scores.
 *
 * <p>Searches run on a snapshot and are never blocked: an update writes beside it and swaps.
 */
public final class SearchIndex implements Closeable {

    private static final int CANDIDATES = 60;
    /** Size of the cache of parsed questions: two trials of some thousand questions. */
    private static final int REMEMBERED = 7_000;

    private final Lexicon lexicon;
    private final SearchWeights weights;
    private final QuestionReader reader;
    private final NameReader names;
    private final WordIndex words;
    private final Map<String, ReadItem> items = new LinkedHashMap<>();
    private volatile Ranker ranker;
    private @Nullable BareIndex yardstick;
    private Optional<Cache<Asked, Found>> remembered = Optional.empty();

    private record Asked(List<Double> reading, String question, List<String> earlier) {}

    /** @param words the word score of each candidate */
    private record Found(ReadQuestion read, Map<String, Double> words) {}

    public SearchIndex(Lexicon lexicon) {
        this(lexicon, SearchWeights.packed());
    }

    SearchIndex(Lexicon lexicon, SearchWeights weights) {
        this(lexicon, weights, new WordIndex(analyzer(lexicon), weights));
    }

    private SearchIndex(Lexicon lexicon, SearchWeights weights, WordIndex words) {
        this.lexicon = lexicon;
        this.weights = weights;
        this.reader = new QuestionReader(lexicon, weights);
        this.names = new NameReader(reader);
        this.words = words;
        this.ranker = new Ranker(List.of(), lexicon, weights);
    }

    /**
     * The same items with other weights, for calibration: it reads this index, which is neither changed nor closed by
     * it. The index and its copies share a cache of parsed questions for as long as only ranking weights differ.
     */
    public synchronized SearchIndex weighing(SearchWeights other) {
        var weighed = new SearchIndex(lexicon, other, words.weighing(other));
        weighed.items.putAll(items);
        weighed.ranker = ranker.weighing(items.values(), other);
        weighed.remembered = Optional.of(remembered.orElseGet(
                () -> Caffeine.newBuilder().maximumSize(REMEMBERED).build()));
        return weighed;
    }

    /** Replaces all items; of two with the same key the later counts. */
    public synchronized void replaceAll(Collection<SearchItem> all) {
        Map<String, ReadItem> before = Map.copyOf(items);
        items.clear();
        all.forEach(item -> keep(item, before));
        if (items.equals(before)) return;
        learned(ranker.over(items.values()));
        words.replaceAll(items.values().stream().map(ReadItem::item).toList());
        yardstick = null;
    }

    /** Identifies an item. */
    public record Key(ItemKind kind, String key) {
        private String id() {
            return SearchItem.id(kind, key);
        }
    }

    /**
     * Removes items, and adds or replaces others; a change outside the searchable words, such as a fee or a day,
     * changes nothing here. Once searches have begun, they use the old items until the ranking is trained for the new
     * ones: some seconds for hundreds of procedures.
     */
    public synchronized void update(Collection<Key> gone, Collection<SearchItem> put) {
        Map<String, ReadItem> before = Map.copyOf(items);
        List<String> removed = gone.stream().map(Key::id).toList();
        removed.forEach(items::remove);
        List<SearchItem> kept =
                put.stream().map(item -> keep(item, before).item()).toList();
        if (items.equals(before)) return;
        learned(ranker.over(items.values()));
        words.update(removed, kept);
        yardstick = null;
    }

    /** Without earlier items there is nothing to search meanwhile, so the new ranker is used at once. */
    private void learned(Ranker next) {
        if (ranker.size() > 0) next.learnAgain();
        ranker = next;
    }

    /** Trains the ranking now, which takes some seconds; otherwise the first search waits for it. */
    public void learn() {
        ranker.learn();
    }

    /** The same, if it was trained before the items changed; does nothing where that is done. */
    public void learnAgain() {
        ranker.learnAgain();
    }

    /** An item with unchanged words is not parsed again. */
    private ReadItem keep(SearchItem item, Map<String, ReadItem> before) {
        List<String> more = item.kind() == ItemKind.PROCEDURE ? lexicon.namesOf(item.key()) : List.of();
        SearchItem named = item.withNames(more);
        ReadItem known = before.get(item.id());
        ReadItem read = known != null && known.item().equals(named) ? known : names.read(named);
        items.put(item.id(), read);
        return read;
    }

    public int size() {
        return ranker.size();
    }

    /** The best items first; empty when no word of the question is known. */
    public List<Hit> search(String question, int limit) {
        return search(question, List.of(), limit);
    }

    /** @param earlier the citizen's earlier messages, oldest first: their words count less */
    public List<Hit> search(String question, List<String> earlier, int limit) {
        Ranker snapshot = ranker;
        Found found = remembered
                .map(known -> known.get(
                        new Asked(weights.reading(), question, earlier), _ -> find(question, earlier, snapshot)))
                .orElseGet(() -> find(question, earlier, snapshot));
        return snapshot.rank(found.read(), found.words()).stream().limit(limit).toList();
    }

    private Found find(String question, List<String> earlier, Ranker snapshot) {
        ReadQuestion read = read(question, earlier, snapshot);
        return new Found(read, words.best(read.terms(), CANDIDATES));
    }

    /** The same hits, each with all parts of its score. */
    public List<Hit> explain(String question, List<String> earlier, int limit) {
        Ranker snapshot = ranker;
        ReadQuestion read = read(question, earlier, snapshot);
        Map<String, Double> found = words.best(read.terms(), CANDIDATES);
        double top = Ranker.top(found);
        return snapshot.rank(read, found).stream()
                .limit(limit)
                .map(hit -> hit.because(signals(snapshot, read, hit, top)))
                .toList();
    }

    private List<Signal> signals(Ranker snapshot, ReadQuestion read, Hit hit, double top) {
        String id = SearchItem.id(hit.kind(), hit.key());
        List<Signal> signals = new ArrayList<>(snapshot.signals(read, id));
        for (Signal word : words.signals(read.terms(), id)) {
            signals.add(new Signal(word.name(), word.detail(), word.value() / top));
        }
        signals.sort(Comparator.comparingDouble(signal -> -Math.abs(signal.value())));
        return signals;
    }

    private ReadQuestion read(String question, List<String> earlier, Ranker snapshot) {
        QuestionReader.Guesser guesser = bare -> snapshot.spelling().guesses(bare, this::inUse);
        ReadQuestion read = reader.read(question, guesser, snapshot.marks()::restore);
        for (String before : earlier) {
            ReadQuestion turn = reader.read(before, guesser, snapshot.marks()::restore);
            turn.terms().forEach((term, weight) -> read.terms().putIfAbsent(term, weight * weights.earlier()));
            read.told().addAll(turn.bare());
            turn.present().forEach((word, sure) -> read.present().putIfAbsent(word, sure * weights.earlier()));
        }
        return read;
    }

    /**
     * Official texts hold nearly every common word; a word missing from them and from the lexicon is probably mistyped.
     */
    private boolean inUse(String word) {
        return lexicon.knows(word) || words.uses(word);
    }

    /**
     * A plain BM25 search over the same items, the baseline for the speed of the evaluation; its index is built on
     * first use.
     *
     * @return how many items it found
     */
    public int bareSearch(String question) {
        return yardstick().search(question);
    }

    private synchronized BareIndex yardstick() {
        BareIndex made = yardstick;
        if (made == null) {
            made = new BareIndex(items.values().stream().map(ReadItem::item).toList(), analyzer(lexicon));
            yardstick = made;
        }
        return made;
    }

    private static Analyzer analyzer(Lexicon lexicon) {
        return new VietnameseAnalyzer(lexicon, VietnameseAnalyzer.Form.TERMS);
    }

    @Override
    public void close() throws IOException {
        words.close();
    }
}
