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
 * The search over everything a question can be about: an index in memory, derived from the database and never written down.
 *
 * <p>A search has two steps. The {@link WordIndex} finds the {@value #CANDIDATES} items whose words weigh most; the
 * {@link Ranker} then compares the question with each candidate's names as wholes, which is where "the plain procedure wins
 * unless the question says otherwise" comes from. Both steps can say what they counted.
 *
 * <p>Searches run on a snapshot and are never blocked: an update writes beside it and swaps.
 */
public final class SearchIndex implements Closeable {

    private static final int CANDIDATES = 60;
    /** Readings of two trials of some thousand questions. */
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

    /** @param words what the words of each candidate weigh */
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
     * The same items, weighed otherwise, for calibration: it reads this index and is neither changed nor closed. It and
     * its own copies remember together what they have read, for as long as only the ranking is weighed otherwise.
     */
    public synchronized SearchIndex weighing(SearchWeights other) {
        var weighed = new SearchIndex(lexicon, other, words.weighing(other));
        weighed.items.putAll(items);
        weighed.ranker = ranker.weighing(items.values(), other);
        weighed.remembered = Optional.of(remembered.orElseGet(
                () -> Caffeine.newBuilder().maximumSize(REMEMBERED).build()));
        return weighed;
    }

    /** Makes these the only items; of two with one key the later counts. */
    public synchronized void replaceAll(Collection<SearchItem> all) {
        Map<String, ReadItem> before = Map.copyOf(items);
        items.clear();
        all.forEach(item -> keep(item, before));
        if (items.equals(before)) return;
        learned(ranker.over(items.values()));
        words.replaceAll(items.values().stream().map(ReadItem::item).toList());
        yardstick = null;
    }

    /** What an item is known by. */
    public record Key(ItemKind kind, String key) {
        private String id() {
            return SearchItem.id(kind, key);
        }
    }

    /**
     * Takes items out, and adds others or puts them in the place of their older selves; a change that is not in the words they
     * are found by, a fee or a day, changes nothing here. Where searches have begun, they go on with the items of before until
     * it is learned what tells the new ones apart: some seconds for hundreds of procedures.
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

    /** Where nothing was known before, there is nothing to go on with meanwhile. */
    private void learned(Ranker next) {
        if (ranker.size() > 0) next.learnAgain();
        ranker = next;
    }

    /** Learns from the items now, some seconds, what the first search would otherwise wait for. */
    public void learn() {
        ranker.learn();
    }

    /** The same, where it was learned before the items changed; nothing to do where that is done. */
    public void learnAgain() {
        ranker.learnAgain();
    }

    /** An item that is worded as before is not read again. */
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

    /** The best items first. An empty list when no word of the question is known. */
    public List<Hit> search(String question, int limit) {
        return search(question, List.of(), limit);
    }

    /** @param earlier what the citizen said before, oldest first: its words count less */
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

    /** The same hits, each with everything its score is made of. */
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

    /** Official texts hold nearly every common word; what they and the lexicon lack is probably mistyped. */
    private boolean inUse(String word) {
        return lexicon.knows(word) || words.uses(word);
    }

    /**
     * A bare BM25 search over the same items, the yardstick of the evaluation's speed; its index is made when it is first
     * asked for.
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
