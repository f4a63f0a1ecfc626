package vn.hoixa.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import vn.hoixa.office.OfficerId;
import vn.hoixa.procedure.Facet;

/**
 * SQL access to the tables of knowledge. Every method joins its caller's transaction.
 *
 * <p>Restricted: the public methods are for the packages that import knowledge, learn phrases for it and follow it, and
 * each of them declares that it uses these rows. Only this package publishes or ends a revision.
 */
@Component
@NamedInterface("rows")
public class KnowledgeRows {
    /** A pending or published revision, with the row id of its item. */
    public record Held(long item, Standing standing, Answering answering, Revision revision) {}

    /** Whether an item is suspended from automatic answering. */
    public enum Answering {
        GOES_ON,
        SUSPENDED
    }

    /** Whether a revision is pending or published. */
    public enum Standing {
        WAITING,
        IN_FORCE
    }

    /** A revision to be stored. */
    public record Written(
            RevisionId id,
            long item,
            Optional<String> facts,
            Optional<String> words,
            String hash,
            Optional<Revision.Origin> origin) {}

    private static final String HELD = """
        SELECT r.id, r.item, r.state, r.facts, r.words, r.review_by, r.approval, r.approval_office, r.approval_on,
               r.confirmed_on,
               i.kind, i.key,
               EXISTS (SELECT FROM knowledge_suspension s WHERE s.item = i.id AND s.ended_at IS NULL) AS suspended
        FROM knowledge_revision r JOIN knowledge_item i ON i.id = r.item
        """;

    private final JdbcClient jdbc;
    private final Batches batches;
    private final Clock clock;

    KnowledgeRows(JdbcClient jdbc, Batches batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Locks out other writers until the end of the transaction, so that change numbers become visible in order. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('knowledge'))")
                .query((row, n) -> 1)
                .single();
    }

    /** The row ids of items; new items get theirs here. */
    public Map<Slot, Long> items(Collection<Slot> slots) {
        batches.update(
                "INSERT INTO knowledge_item (kind, key) VALUES (:kind, :key) ON CONFLICT DO NOTHING",
                slots.stream().map(KnowledgeRows::slot).toList());
        var items = new HashMap<Slot, Long>();
        jdbc.sql("SELECT id, kind, key FROM knowledge_item").query(row -> {
            items.put(slot(row), row.getLong("id"));
        });
        items.keySet().retainAll(Set.copyOf(slots));
        return items;
    }

    /** The slots of these row ids. */
    public Map<Long, Slot> slots(Collection<Long> items) {
        var slots = new HashMap<Long, Slot>();
        jdbc.sql("SELECT id, kind, key FROM knowledge_item WHERE id = ANY (:items)")
                .param("items", items.toArray(Long[]::new))
                .query(row -> {
                    slots.put(row.getLong("id"), slot(row));
                });
        return slots;
    }

    /** The pending and published revisions of these items. */
    public List<Held> held(Collection<Long> items) {
        return jdbc.sql(HELD + "WHERE r.item = ANY (:items) AND r.state IN ('pending', 'published', 'repealed')")
                .param("items", items.toArray(Long[]::new))
                .query(KnowledgeRows::held)
                .list();
    }

    public List<Held> waiting() {
        return jdbc.sql(HELD + "WHERE r.state = 'pending' ORDER BY i.kind, i.key")
                .query(KnowledgeRows::held)
                .list();
    }

    public List<Held> inForce() {
        return jdbc.sql(HELD + "WHERE r.state IN ('published', 'repealed')")
                .query(KnowledgeRows::held)
                .list();
    }

    Optional<Held> inForce(RevisionId revision) {
        return jdbc.sql(HELD + "WHERE r.id = :id AND r.state IN ('published', 'repealed')")
                .param("id", revision.value())
                .query(KnowledgeRows::held)
                .optional();
    }

    /** Stores pending revisions; an existing pending one of the item gets the new content. */
    public void write(Collection<Written> revisions) {
        var now = now();
        batches.update(
                """
                INSERT INTO knowledge_revision
                    (id, item, number, state, facts, words, hash, created_at, approval, approval_office, approval_on)
                VALUES (:id, :item, 1 + (SELECT coalesce(max(number), 0) FROM knowledge_revision WHERE item = :item),
                        'pending', CAST(:facts AS jsonb), CAST(:words AS jsonb), :hash, :now,
                        CAST(:approval AS uuid), :office, CAST(:approved_on AS date))
                ON CONFLICT (item) WHERE state = 'pending' DO UPDATE
                SET facts = EXCLUDED.facts, words = EXCLUDED.words, hash = EXCLUDED.hash, created_at = EXCLUDED.created_at
                """,
                revisions.stream()
                        .map(each -> new MapSqlParameterSource()
                                .addValue("id", each.id().value())
                                .addValue("item", each.item())
                                .addValue("facts", each.facts().orElse(null))
                                .addValue("words", each.words().orElse(null))
                                .addValue("hash", each.hash())
                                .addValue(
                                        "approval",
                                        each.origin()
                                                .map(Revision.Origin::approval)
                                                .orElse(null))
                                .addValue(
                                        "office",
                                        each.origin()
                                                .map(Revision.Origin::office)
                                                .orElse(null))
                                .addValue(
                                        "approved_on",
                                        each.origin().map(Revision.Origin::on).orElse(null))
                                .addValue("now", now))
                        .toList());
    }

    /** Publishes pending revisions until their review-by dates; the earlier ones are superseded. */
    void publish(Collection<Publication> publications, OfficerId officer) {
        var now = now();
        var values = publications.stream()
                .map(each -> new MapSqlParameterSource()
                        .addValue("id", each.id().value())
                        .addValue("item", each.item())
                        .addValue("state", each.state())
                        .addValue("review_by", each.reviewBy())
                        .addValue("officer", officer.value())
                        .addValue("now", now))
                .toList();
        batches.update("""
            UPDATE knowledge_revision SET state = 'superseded', ended_at = :now, ended_by = :officer
            WHERE item = :item AND state IN ('published', 'repealed')
            """, values);
        batches.update("""
            UPDATE knowledge_revision
            SET state = :state, review_by = :review_by, published_at = :now, published_by = :officer WHERE id = :id
            """, values);
        batches.update(
                "UPDATE knowledge_conflict SET settled_at = :now WHERE item = :item AND settled_at IS NULL", values);
        batches.update("INSERT INTO knowledge_change (item) VALUES (:item)", values);
    }

    /** A revision to be published, or to be marked as repealed. */
    record Publication(RevisionId id, long item, String state, LocalDate reviewBy) {}

    void withdraw(Held held, OfficerId officer, String reason) {
        jdbc.sql("""
            UPDATE knowledge_revision SET state = 'withdrawn', ended_at = :now, ended_by = :officer, ended_why = :why
            WHERE id = :id
            """)
                .param("id", held.revision().id().value())
                .param("officer", officer.value())
                .param("why", reason)
                .param("now", now())
                .update();
        changed(held.item());
    }

    /** Records conflicts: facets in which a source now differs from the published revision, by item. */
    public void raise(String feed, Map<Long, List<Facet>> conflicts) {
        var now = now();
        batches.update(
                """
                INSERT INTO knowledge_conflict (item, feed, facets, raised_at) VALUES (:item, :feed, :facets, :now)
                ON CONFLICT (item, feed) WHERE settled_at IS NULL
                DO UPDATE SET facets = EXCLUDED.facets, raised_at = EXCLUDED.raised_at
                """,
                conflicts.entrySet().stream()
                        .map(each -> new MapSqlParameterSource()
                                .addValue("item", each.getKey())
                                .addValue("feed", feed)
                                .addValue(
                                        "facets",
                                        each.getValue().stream().map(Facet::id).toArray(String[]::new))
                                .addValue("now", now))
                        .toList());
    }

    /** Notifies every running process that an item has to be read again. */
    public void changed(long item) {
        jdbc.sql("INSERT INTO knowledge_change (item) VALUES (:item)")
                .param("item", item)
                .update();
    }

    public long lastChange() {
        return jdbc.sql("SELECT coalesce(max(number), 0) FROM knowledge_change")
                .query(Long.class)
                .single();
    }

    /** Items that were published or ended after a change number. */
    public Map<Long, Slot> changedSince(long number) {
        var changed = new HashMap<Long, Slot>();
        jdbc.sql("""
            SELECT DISTINCT i.id, i.kind, i.key FROM knowledge_change c JOIN knowledge_item i ON i.id = c.item
            WHERE c.number > :number
            """).param("number", number).query(row -> {
            changed.put(row.getLong("id"), slot(row));
        });
        return changed;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        var standing = row.getString("state").equals("pending") ? Standing.WAITING : Standing.IN_FORCE;
        var answering = row.getBoolean("suspended") ? Answering.SUSPENDED : Answering.GOES_ON;
        return new Held(row.getLong("item"), standing, answering, revision(row));
    }

    static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                new RevisionId(row.getObject("id", UUID.class)),
                ItemType.of(row.getString("kind")),
                row.getString("key"),
                Optional.ofNullable(row.getString("facts")),
                Optional.ofNullable(row.getString("words")),
                Optional.ofNullable(row.getObject("review_by", LocalDate.class)),
                origin(row),
                Optional.ofNullable(row.getObject("confirmed_on", LocalDate.class)));
    }

    private static Optional<Revision.Origin> origin(ResultSet row) throws SQLException {
        @Nullable UUID approval = row.getObject("approval", UUID.class);
        return approval == null
                ? Optional.empty()
                : Optional.of(new Revision.Origin(
                        approval, row.getString("approval_office"), row.getObject("approval_on", LocalDate.class)));
    }

    static MapSqlParameterSource slot(Slot slot) {
        return new MapSqlParameterSource().addValue("kind", slot.type().id()).addValue("key", slot.key());
    }

    static Slot slot(ResultSet row) throws SQLException {
        return new Slot(ItemType.of(row.getString("kind")), row.getString("key"));
    }
}
