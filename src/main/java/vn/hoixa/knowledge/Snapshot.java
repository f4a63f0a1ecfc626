package vn.hoixa.knowledge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoixa.phrase.LearnedPhrases;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Source;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Revision;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.revision.Slot;
import vn.hoixa.search.Hit;
import vn.hoixa.search.SearchIndex;
import vn.hoixa.search.SearchWeights;

/**
 * Everything published at one moment, with its search index; immutable, so that a turn sees one state from its first
 * search to its last word.
 *
 * <p>It also holds items past their review-by date: whether an item is answered automatically on a day is decided by
 * the item ({@link Source#freshOn}).
 */
public final class Snapshot {
    private final Setting setting;
    private final Map<ProcedureCode, Procedure> procedures;
    private final Map<String, CommonAnswer> answers;
    private final Map<String, Topic> topics;
    private final Map<String, LifeEvent> events;
    private final Map<String, Slot> learned;
    private final SearchIndex index;
    private final WordForWord<Procedure> asProcedures;
    private final WordForWord<CommonAnswer> asAnswers;
    private final WordForWord<LifeEvent> asEvents;
    private final WordForWord<Topic> asTopics;

    Snapshot(
            Setting setting,
            Map<ProcedureCode, Procedure> procedures,
            Map<String, CommonAnswer> answers,
            Map<String, Topic> topics,
            Map<String, LifeEvent> events,
            Map<String, Slot> learned,
            SearchIndex index) {
        this.setting = setting;
        this.procedures = procedures;
        this.answers = answers;
        this.topics = topics;
        this.events = events;
        this.learned = learned;
        this.index = index;
        this.asProcedures = WordForWord.of(
                procedures.values(), procedure -> procedure.content().phrasings());
        this.asAnswers = WordForWord.of(answers.values(), CommonAnswer::ask);
        this.asEvents = WordForWord.of(events.values(), LifeEvent::ask);
        this.asTopics = WordForWord.of(topics.values(), Topic::ask);
    }

    /** The data that completes procedures. */
    Setting completion() {
        return setting;
    }

    /** The same knowledge searched with other weights, for calibration. */
    public Snapshot weighing(SearchWeights weights) {
        return new Snapshot(setting, procedures, answers, topics, events, learned, index.weighing(weights));
    }

    /** Trains the ranking now, which takes some seconds; otherwise the first search waits for it. */
    public void learn() {
        index.learn();
    }

    /** The commune's own information; empty until it is published. */
    public Optional<Commune> commune() {
        return setting.commune();
    }

    /** By key. */
    List<LocalRule> rules() {
        return setting.rules();
    }

    /** The revisions of the data that completes procedures: the commune's own information and the local rules. */
    public Set<RevisionId> setting() {
        return Stream.concat(setting.commune().stream(), setting.rules().stream())
                .map(Item::revision)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * This view with one revision replaced, for officers to preview answers: text that quotes it cannot be stored for
     * sending before it is published. The search still uses the words of the published revision.
     */
    public Snapshot trying(Revision revision) {
        if (revision.type() == ItemType.PROCEDURE) {
            return with(with(procedures, new ProcedureCode(revision.key()), proof(revision)), answers, topics, events);
        }
        return switch (ItemReader.item(revision)) {
            case CommonAnswer answer -> with(procedures, with(answers, answer.key(), answer), topics, events);
            case Topic topic -> with(procedures, answers, with(topics, topic.key(), topic), events);
            case LifeEvent event -> with(procedures, answers, topics, with(events, event.key(), event));
            case Procedure _, LocalRule _, Commune _ -> this;
        };
    }

    /** The procedure of a revision as a preview; its text cannot be stored for sending before it is published. */
    public Procedure proof(Revision revision) {
        return new Procedure(revision.id(), revision.procedure(), setting);
    }

    private Snapshot with(
            Map<ProcedureCode, Procedure> procedures,
            Map<String, CommonAnswer> answers,
            Map<String, Topic> topics,
            Map<String, LifeEvent> events) {
        return new Snapshot(setting, procedures, answers, topics, events, learned, index);
    }

    private static <K, V> Map<K, V> with(Map<K, V> items, K key, V item) {
        var more = new LinkedHashMap<>(items);
        more.put(key, item);
        return more;
    }

    public Optional<Procedure> procedure(ProcedureCode code) {
        return Optional.ofNullable(procedures.get(code));
    }

    /** By code. */
    public Collection<Procedure> procedures() {
        return procedures.values();
    }

    public Optional<CommonAnswer> answer(String key) {
        return Optional.ofNullable(answers.get(key));
    }

    public Collection<CommonAnswer> answers() {
        return answers.values();
    }

    public Optional<Topic> topic(String key) {
        return Optional.ofNullable(topics.get(key));
    }

    public Collection<Topic> topics() {
        return topics.values();
    }

    public Optional<LifeEvent> lifeEvent(String key) {
        return Optional.ofNullable(events.get(key));
    }

    public Collection<LifeEvent> lifeEvents() {
        return events.values();
    }

    /** The procedure with exactly this phrasing; a name alone is not a question. */
    public Optional<Procedure> procedureAskedAs(String question) {
        return asProcedures.find(question);
    }

    /** The common answer with exactly this phrasing, ignoring diacritics and case. */
    public Optional<CommonAnswer> answerAskedAs(String question) {
        return asAnswers.find(question);
    }

    /** The life event with exactly this phrasing. */
    public Optional<LifeEvent> lifeEventAskedAs(String question) {
        return asEvents.find(question);
    }

    /** The topic of another authority with exactly this phrasing. */
    public Optional<Topic> topicAskedAs(String question) {
        return asTopics.find(question);
    }

    /** The procedure with exactly this learned phrase; compared folded, without punctuation. */
    public Optional<Procedure> learned(String question) {
        return LearnedPhrases.comparable(question)
                .flatMap(words -> Optional.ofNullable(learned.get(words)))
                .filter(slot -> slot.type() == ItemType.PROCEDURE)
                .flatMap(slot -> ProcedureCode.of(slot.key()))
                .flatMap(this::procedure);
    }

    /** The best items for a question (already masked), best first, at most {@code limit}. */
    public List<Hit> search(String question, int limit) {
        return search(question, List.of(), limit);
    }

    /** @param earlier the citizen's earlier messages, oldest first: their words count less */
    public List<Hit> search(String question, List<String> earlier, int limit) {
        return index.search(question, earlier, limit).stream()
                .filter(this::holds)
                .toList();
    }

    /** The same hits, each with all parts of its score. */
    public List<Hit> explain(String question, List<String> earlier, int limit) {
        return index.explain(question, earlier, limit).stream()
                .filter(this::holds)
                .toList();
    }

    /** A plain BM25 search, the baseline for the speed of the evaluation; returns the number of hits. */
    public int bareSearch(String question) {
        return index.bareSearch(question);
    }

    /** Whether a hit is of this snapshot: the index may already hold items of a later publication. */
    private boolean holds(Hit hit) {
        return switch (hit.kind()) {
            case PROCEDURE ->
                ProcedureCode.of(hit.key()).map(procedures::containsKey).orElse(false);
            case ANSWER -> answers.containsKey(hit.key());
            case OUT_OF_SCOPE -> topics.containsKey(hit.key());
            case LIFE_EVENT -> events.containsKey(hit.key());
        };
    }
}
