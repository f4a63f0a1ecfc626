package vn.hoixa.knowledge;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.procedure.Facet;

/** What each source said last time, and where it now contradicts what is in force. Part of its caller's transaction. */
@Component
class FeedRows {
    private final JdbcClient jdbc;
    private final Batches batches;
    private final Clock clock;

    FeedRows(JdbcClient jdbc, Batches batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    Map<Slot, String> hashes(String feed) {
        var hashes = new HashMap<Slot, String>();
        jdbc.sql("SELECT kind, key, hash FROM knowledge_feed WHERE feed = :feed")
                .param("feed", feed)
                .query(row -> {
                    hashes.put(KnowledgeRows.slot(row), row.getString("hash"));
                });
        return hashes;
    }

    void remember(String feed, Map<Slot, String> hashes) {
        batches.update(
                """
                INSERT INTO knowledge_feed (feed, kind, key, hash) VALUES (:feed, :kind, :key, :hash)
                ON CONFLICT (feed, kind, key) DO UPDATE SET hash = EXCLUDED.hash
                """,
                hashes.entrySet().stream()
                        .map(each -> KnowledgeRows.slot(each.getKey())
                                .addValue("feed", feed)
                                .addValue("hash", each.getValue()))
                        .toList());
    }

    void raise(String feed, Map<Long, List<Facet>> conflicts) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
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

    /** Facets in which an import differs from what is in force, by item. */
    Map<Long, List<Facet>> conflicts() {
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
}
