package vn.hoixa.phrase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Permission;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.KnowledgeRows;
import vn.hoixa.revision.Slot;

/**
 * Phrases learned from use, which lead the search to published items.
 *
 * <p>They cannot create an answer, only lead to one that an officer published. They are bounded (at most
 * {@value #MOST_PER_ITEM} per item, {@value #FEWEST_WORDS} to {@value #MOST_WORDS} words, no personal data), audited,
 * and reversible: an officer ends a phrase with a reason, and what was ended is never learned again. A phrase means one
 * item: the first one taught keeps it. The caller decides what counts as teaching.
 */
@Component
public class LearnedPhrases {
    static final int MOST_PER_ITEM = 20;
    static final int FEWEST_WORDS = 2;
    static final int MOST_WORDS = 12;
    private static final int MOST_LETTERS = 120;

    private static final Pattern MASKED = Pattern.compile("\\[[^\\]]*·[^\\]]*\\]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final JdbcClient jdbc;
    private final KnowledgeRows rows;
    private final TransactionOperations transaction;
    private final Audit audit;
    private final Clock clock;

    LearnedPhrases(JdbcClient jdbc, KnowledgeRows rows, TransactionOperations transaction, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** The normalised form used for comparison: folded, without punctuation. Empty for what cannot be learned. */
    public static Optional<String> comparable(String phrase) {
        if (phrase.length() > MOST_LETTERS || MASKED.matcher(phrase).find()) {
            return Optional.empty();
        }
        var words =
                BETWEEN_WORDS.matcher(Vietnamese.fold(phrase)).replaceAll(" ").strip();
        int count = words.isEmpty() ? 0 : words.split(" ", -1).length;
        return count < FEWEST_WORDS || count > MOST_WORDS ? Optional.empty() : Optional.of(words);
    }

    /**
     * Learns that citizens who used these words and were asked back chose this procedure.
     *
     * @param people number of distinct citizens; a later, higher number replaces it
     * @return whether something new was learned
     */
    public boolean chosen(ProcedureCode code, String phrase, int people) {
        return learn(new Slot(ItemType.PROCEDURE, code.value()), phrase, Optional.empty(), people);
    }

    /** Learns that an officer used a published answer for these words. */
    public boolean taught(String answerKey, String phrase, Officer by) {
        return learn(new Slot(ItemType.ANSWER, answerKey), phrase, Optional.of(by.id()), 1);
    }

    private boolean learn(Slot slot, String phrase, Optional<OfficerId> teacher, int people) {
        return comparable(phrase)
                .map(folded -> Objects.requireNonNull(
                        transaction.execute(_ -> learn(slot, new Words(phrase.strip(), folded), teacher, people))))
                .orElse(false);
    }

    private record Words(String phrase, String folded) {}

    private boolean learn(Slot slot, Words words, Optional<OfficerId> teacher, int people) {
        rows.lock();
        long item = rows.items(List.of(slot)).values().iterator().next();
        boolean fresh = jdbc.sql("""
            INSERT INTO knowledge_phrase (item, phrase, folded, taught_by, people, learned_at)
            SELECT :item, :phrase, :folded, CAST(:teacher AS uuid), :people, :now
            WHERE (SELECT count(*) FROM knowledge_phrase WHERE item = :item AND ended_at IS NULL) < :most
            ON CONFLICT (folded) DO NOTHING
            """)
                        .param("item", item)
                        .param("phrase", words.phrase)
                        .param("folded", words.folded)
                        .param("teacher", teacher.map(OfficerId::value).orElse(null))
                        .param("people", people)
                        .param("now", now())
                        .param("most", MOST_PER_ITEM)
                        .update()
                > 0;
        if (!fresh) {
            jdbc.sql("UPDATE knowledge_phrase SET people = :people WHERE folded = :folded AND people < :people")
                    .param("people", people)
                    .param("folded", words.folded)
                    .update();
            return false;
        }
        rows.changed(item);
        var by = teacher.<Actor>map(Actor.ByOfficer::new).orElseGet(Actor.Application::new);
        audit.record(new AuditEntry(
                by, "knowledge.learn", new Subject(slot.type().id(), slot.key()), Map.of("people", "" + people)));
        return true;
    }

    /**
     * Ends a phrase: the search no longer uses it, the list keeps it with the reason.
     *
     * @return why it was not done, in Vietnamese; empty when it was
     */
    public Optional<String> end(long id, String why, Officer by) {
        if (by.mayPublish() instanceof Permission.Refused(String reason)) {
            return Optional.of(reason);
        }
        if (why.isBlank()) {
            return Optional.of("Phải ghi lý do bỏ cách nói này.");
        }
        return Objects.requireNonNull(transaction.execute(_ -> ended(id, why.strip(), by)));
    }

    private Optional<String> ended(long id, String why, Officer by) {
        rows.lock();
        var item = jdbc.sql("""
            UPDATE knowledge_phrase SET ended_at = :now, ended_by = :by, ended_why = :why
            WHERE id = :id AND ended_at IS NULL RETURNING item
            """)
                .param("now", now())
                .param("by", by.id().value())
                .param("why", why)
                .param("id", id)
                .query(Long.class)
                .optional();
        if (item.isEmpty()) {
            return Optional.of("Cách nói này đã bỏ từ trước.");
        }
        rows.changed(item.get());
        audit.record(
                new AuditEntry(Actor.of(by), "knowledge.unlearn", new Subject("phrase", "" + id), Map.of("why", why)));
        return Optional.empty();
    }

    /** The latest phrases first, ended ones included. */
    public List<LearnedPhrase> list(int limit) {
        var found = jdbc.sql("SELECT * FROM knowledge_phrase ORDER BY learned_at DESC, id DESC LIMIT :limit")
                .param("limit", limit)
                .query(LearnedPhrases::row)
                .list();
        var slots = rows.slots(found.stream().map(Row::item).collect(Collectors.toSet()));
        return found.stream()
                .map(row ->
                        row.phrase(Objects.requireNonNull(slots.get(row.item())).key()))
                .toList();
    }

    /** The phrases in use, by item. */
    public Map<Slot, List<String>> inUse() {
        var phrases = new HashMap<Long, List<String>>();
        jdbc.sql("""
            SELECT item, array_agg(phrase ORDER BY id) AS phrases FROM knowledge_phrase
            WHERE ended_at IS NULL GROUP BY item
            """).query(row -> {
            phrases.put(row.getLong("item"), List.of((String[])
                    row.getArray("phrases").getArray()));
        });
        return rows.slots(phrases.keySet()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue, slot -> Objects.requireNonNull(phrases.get(slot.getKey()))));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A phrase with its item's row id in place of the key. */
    private record Row(
            long id,
            long item,
            String phrase,
            Optional<OfficerId> teacher,
            int people,
            Instant learnedAt,
            Optional<LearnedPhrase.Ended> ended) {
        LearnedPhrase phrase(String key) {
            return new LearnedPhrase(id, key, phrase, teacher, people, learnedAt, ended);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var ended = Optional.ofNullable(row.getObject("ended_by", UUID.class));
        var why = Objects.requireNonNullElse(row.getString("ended_why"), "");
        var endedAt = Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class));
        return new Row(
                row.getLong("id"),
                row.getLong("item"),
                row.getString("phrase"),
                Optional.ofNullable(row.getObject("taught_by", UUID.class)).map(OfficerId::new),
                row.getInt("people"),
                row.getObject("learned_at", OffsetDateTime.class).toInstant(),
                ended.flatMap(
                        by -> endedAt.map(at -> new LearnedPhrase.Ended(new OfficerId(by), at.toInstant(), why))));
    }
}
