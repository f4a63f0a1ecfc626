package vn.hoixa.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.OfficerId;
import vn.hoixa.procedure.Facet;

/**
 * Reads every item with all its revisions, published or not, for officers. A citizen's answer never comes from here.
 */
@Component
public class Revisions {
    private static final String STATUS = """
        SELECT i.kind, i.key,
               l.id AS l_id, l.hash AS l_hash, l.state AS l_state, l.created_at AS l_written, l.review_by AS l_review_by,
               w.id AS w_id, w.hash AS w_hash, w.state AS w_state, w.created_at AS w_written, w.review_by AS w_review_by,
               s.since, s.by_whom, s.why,
               ARRAY(SELECT unnest(c.facets) FROM knowledge_conflict c
                     WHERE c.item = i.id AND c.settled_at IS NULL) AS differing
        FROM knowledge_item i
        LEFT JOIN LATERAL (SELECT * FROM knowledge_revision r
                           WHERE r.item = i.id AND r.published_at IS NOT NULL
                           ORDER BY r.published_at DESC, r.number DESC LIMIT 1) l ON true
        LEFT JOIN knowledge_revision w ON w.item = i.id AND w.state = 'pending'
        LEFT JOIN knowledge_suspension s ON s.item = i.id AND s.ended_at IS NULL
        WHERE (l.id IS NOT NULL OR w.id IS NOT NULL)
        """;
    private static final String VERSION = """
        SELECT r.*, i.kind, i.key FROM knowledge_revision r JOIN knowledge_item i ON i.id = r.item
        """;

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A revision that is no longer in force.
     *
     * @param the officer whose act ended it
     * @param why the reason given; empty where another revision took its place
     */
    public record Ended(RevisionId revision, Slot slot, Instant at, Optional<OfficerId> by, Optional<String> why) {}

    /** The status of every item. */
    public List<ItemStatus> statuses() {
        return jdbc.sql(STATUS).query((row, n) -> status(row)).list();
    }

    public Optional<ItemStatus> status(Slot slot) {
        return jdbc.sql(STATUS + "AND i.kind = :kind AND i.key = :key")
                .param("kind", slot.type().id())
                .param("key", slot.key())
                .query((row, n) -> status(row))
                .optional();
    }

    /** The revisions of an item, the newest first. */
    public List<Version> of(Slot slot) {
        return jdbc.sql(VERSION + "WHERE i.kind = :kind AND i.key = :key ORDER BY r.number DESC")
                .param("kind", slot.type().id())
                .param("key", slot.key())
                .query((row, n) -> version(row))
                .list();
    }

    public Optional<Version> find(RevisionId id) {
        return jdbc.sql(VERSION + "WHERE r.id = :id")
                .param("id", id.value())
                .query((row, n) -> version(row))
                .optional();
    }

    /** Revisions with their content, in no order; unknown ids are skipped. */
    public List<Version> all(Collection<RevisionId> ids) {
        return jdbc.sql(VERSION + "WHERE r.id = ANY (:ids)")
                .param("ids", ids.stream().map(RevisionId::value).toArray(UUID[]::new))
                .query((row, n) -> version(row))
                .list();
    }

    /** Revisions that ended since a moment, latest first. */
    public List<Ended> endedSince(Instant start) {
        return jdbc.sql("""
            SELECT r.id, i.kind, i.key, r.ended_at, r.ended_by, r.ended_why
            FROM knowledge_revision r JOIN knowledge_item i ON i.id = r.item
            WHERE r.ended_at >= :start ORDER BY r.ended_at DESC
            """)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Ended(
                        new RevisionId(row.getObject("id", UUID.class)),
                        KnowledgeRows.slot(row),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("ended_by", UUID.class))
                                .map(OfficerId::new),
                        Optional.ofNullable(row.getString("ended_why"))))
                .list();
    }

    private static ItemStatus status(ResultSet row) throws SQLException {
        @Nullable Instant since = moment(row, "since");
        return new ItemStatus(
                new Slot(ItemType.of(row.getString("kind")), row.getString("key")),
                mark(row, "l_"),
                mark(row, "w_"),
                since == null
                        ? Optional.empty()
                        : Optional.of(new ItemStatus.Suspension(
                                since, new OfficerId(row.getObject("by_whom", UUID.class)), row.getString("why"))),
                Arrays.stream((String[]) row.getArray("differing").getArray())
                        .flatMap(facet -> Facet.of(facet).stream())
                        .distinct()
                        .toList());
    }

    private static Optional<ItemStatus.Mark> mark(ResultSet row, String of) throws SQLException {
        @Nullable UUID id = row.getObject(of + "id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new ItemStatus.Mark(
                        new RevisionId(id),
                        row.getString(of + "hash"),
                        state(row.getString(of + "state")),
                        row.getObject(of + "written", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(of + "review_by", LocalDate.class))));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                KnowledgeRows.revision(row),
                row.getInt("number"),
                state(row.getString("state")),
                row.getString("hash"),
                new Version.Deed(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        officer(row, "written_by"),
                        Optional.ofNullable(row.getString("written_why"))),
                Optional.ofNullable(row.getString("written_source")),
                deed(row, "published_"),
                deed(row, "ended_"));
    }

    private static Optional<Version.Deed> deed(ResultSet row, String of) throws SQLException {
        @Nullable Instant at = moment(row, of + "at");
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new Version.Deed(at, officer(row, of + "by"), Optional.ofNullable(row.getString(of + "why"))));
    }

    private static Optional<OfficerId> officer(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(OfficerId::new);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Version.State state(String state) {
        return Version.State.valueOf(state.toUpperCase(Locale.ROOT));
    }
}
