package vn.hoixa.intake;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;

/** Stores the hash of each source's last version of a record. Joins its caller's transaction. */
@Component
class FeedRows {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    FeedRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Map<Slot, String> hashes(String feed) {
        var hashes = new HashMap<Slot, String>();
        jdbc.sql("SELECT kind, key, hash FROM knowledge_feed WHERE feed = :feed")
                .param("feed", feed)
                .query(row -> {
                    var slot = new Slot(ItemType.of(row.getString("kind")), row.getString("key"));
                    hashes.put(slot, row.getString("hash"));
                });
        return hashes;
    }

    void remember(String feed, Map<Slot, String> hashes) {
        batches.batchUpdate(
                """
                INSERT INTO knowledge_feed (feed, kind, key, hash) VALUES (:feed, :kind, :key, :hash)
                ON CONFLICT (feed, kind, key) DO UPDATE SET hash = EXCLUDED.hash
                """,
                hashes.entrySet().stream()
                        .map(each -> new MapSqlParameterSource("feed", feed)
                                .addValue("kind", each.getKey().type().id())
                                .addValue("key", each.getKey().key())
                                .addValue("hash", each.getValue()))
                        .toArray(MapSqlParameterSource[]::new));
    }
}
