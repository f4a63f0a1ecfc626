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
 * Everything published at one moment, with its search index: immutable, so a turn sees one state from its first search
 * to its last word.
 *
 * <p>It holds what is past its review-by date too: whether an item is answered automatically on a day is asked of the
 * item ({@link Source#freshOn}).
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

    /** What procedures are completed with. */
    Setting completion() {
        return setting;
    }

    /** The same knowledge, searched with other weights: for calibration. */
    public Snapshot weighing(SearchWeights weights) {
        return new Snapshot(setting, procedures, answers, topics, events, learned, index.weighing(weights));
    }

    /** Learns now, some seconds, what the first search would otherwise wait for. */
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

    /** The revisions that procedures are completed with: the commune's own information and the local rules. */
    public Set<RevisionId> setting() {
        return Stream.concat(setting.commune().stream(), setting.rules().stream())
                .map(Item::revision)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * This view with a revision in the place of what is in force of its item, for officers to see what citizens would: what it
     * quotes cannot be stored to be sent before it is published. It is searched by the words of what is in force.
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

    /** The procedure that a revision would be here; nothing that it says can be stored to be sent before it is published. */
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

    /** The procedure that is asked about exactly so; a name alone is no question. */
    public Optional<Procedure> procedureAskedAs(String question) {
        return asProcedures.find(question);
    }

    /** The common answer to a question that is asked exactly so, whatever the marks and capitals. */
    public Optional<CommonAnswer> answerAskedAs(String question) {
        return asAnswers.find(question);
    }

    /** The life event that is told exactly so. */
    public Optional<LifeEvent> lifeEventAskedAs(String question) {
        return asEvents.find(question);
    }

    /** The matter of others that is asked about exactly so. */
    public Optional<Topic> topicAskedAs(String question) {
        return asTopics.find(question);
    }

    /** The procedure that use has taught these very words to mean; compared folded, without punctuation. */
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

    /** @param earlier what the citizen said before, oldest first: its words count less */
    public List<Hit> search(String question, List<String> earlier, int limit) {
        return index.search(question, earlier, limit).stream()
                .filter(this::holds)
                .toList();
    }

    /** The same hits, each with everything its score is made of. */
    public List<Hit> explain(String question, List<String> earlier, int limit) {
        return index.explain(question, earlier, limit).stream()
                .filter(this::holds)
                .toList();
    }

    /** A bare BM25 search, the yardstick of the evaluation's speed; returns how many items it found. */
    public int bareSearch(String question) {
        return index.bareSearch(question);
    }

    /** The index moves on with the next publication while this snapshot stays: what it does not know is not its own. */
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
