package vn.hoixa.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.OfficerId;
import vn.hoixa.procedure.Facet;

/** SQL access to conflicts and their decisions. Joins its caller's transaction. */
@Component
class ConflictRows {
    private static final String OPEN = """
        SELECT i.kind, i.key, c.item, c.facets, c.raised_at
        FROM knowledge_conflict c JOIN knowledge_item i ON i.id = c.item
        WHERE c.settled_at IS NULL
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ConflictRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Conflicts.Conflict> open() {
        return jdbc.sql(OPEN + "ORDER BY c.raised_at DESC, i.key")
                .query(ConflictRows::conflict)
                .list();
    }

    Optional<Conflicts.Conflict> open(Slot slot) {
        return jdbc.sql(OPEN + "AND i.kind = :kind AND i.key = :key")
                .param("kind", slot.type().id())
                .param("key", slot.key())
                .query(ConflictRows::conflict)
                .optional();
    }

    /** Facets in which an import differs from the published revision, by item. */
    Map<Long, List<Facet>> facets() {
        var conflicts = new HashMap<Long, List<Facet>>();
        jdbc.sql("SELECT item, facets FROM knowledge_conflict WHERE settled_at IS NULL")
                .query(row -> {
                    String[] ids = (String[]) row.getArray("facets").getArray();
                    conflicts.put(
                            row.getLong("item"),
                            List.of(ids).stream()
                                    .flatMap(id -> Facet.of(id).stream())
                                    .toList());
                });
        return conflicts;
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM knowledge_conflict WHERE settled_at IS NULL")
                .query(Long.class)
                .single();
    }

    void settle(Slot slot, Collection<Facet> taken, String why, OfficerId officer) {
        jdbc.sql("""
            UPDATE knowledge_conflict SET settled_at = :now, settled_by = :officer, settled_why = :why, taken = :taken
            WHERE settled_at IS NULL AND item = (SELECT id FROM knowledge_item WHERE kind = :kind AND key = :key)
            """)
                .param("now", now())
                .param("officer", officer.value())
                .param("why", why)
                .param("taken", taken.stream().map(Facet::id).toArray(String[]::new))
                .param("kind", slot.type().id())
                .param("key", slot.key())
                .update();
    }

    /** Discards a pending revision. */
    void discard(RevisionId waiting, String why, OfficerId officer) {
        jdbc.sql("""
            UPDATE knowledge_revision SET state = 'discarded', ended_at = :now, ended_by = :officer, ended_why = :why
            WHERE id = :id AND state = 'pending'
            """)
                .param("id", waiting.value())
                .param("now", now())
                .param("officer", officer.value())
                .param("why", why)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Conflicts.Conflict conflict(ResultSet row, int number) throws SQLException {
        return new Conflicts.Conflict(
                KnowledgeRows.slot(row),
                Stream.of((String[]) row.getArray("facets").getArray())
                        .flatMap(id -> Facet.of(id).stream())
                        .toList(),
                row.getObject("raised_at", OffsetDateTime.class).toInstant());
    }
}
