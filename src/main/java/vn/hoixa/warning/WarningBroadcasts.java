package vn.hoixa.warning;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.BroadcastId;

/**
 * The rows of {@code warning_broadcast}: the broadcast of each warning to each village. Joins the caller's transaction.
 */
@Component
class WarningBroadcasts {
    private final JdbcClient jdbc;

    WarningBroadcasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The broadcast to a village, created when absent; '' for people without a village. */
    BroadcastId of(WarningId warning, String village) {
        jdbc.sql("INSERT INTO warning_broadcast (broadcast, warning, village) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .param(UUID.randomUUID())
                .param(warning.value())
                .param(village)
                .update();
        return jdbc.sql("SELECT broadcast FROM warning_broadcast WHERE warning = ? AND village = ?")
                .param(warning.value())
                .param(village)
                .query((row, _) -> new BroadcastId(row.getObject(1, UUID.class)))
                .single();
    }

    /** All broadcasts of a warning, by village. */
    Map<String, BroadcastId> of(WarningId warning) {
        var broadcasts = new LinkedHashMap<String, BroadcastId>();
        jdbc.sql("SELECT village, broadcast FROM warning_broadcast WHERE warning = ? ORDER BY village")
                .param(warning.value())
                .query(row -> {
                    broadcasts.put(row.getString(1), new BroadcastId(row.getObject(2, UUID.class)));
                });
        return broadcasts;
    }

    /** The warnings of these broadcasts. */
    Set<WarningId> warningsOf(Collection<BroadcastId> broadcasts) {
        return jdbc.sql("SELECT warning FROM warning_broadcast WHERE broadcast = ANY (?)")
                .param(broadcasts.stream().map(BroadcastId::value).toArray(UUID[]::new))
                .query((row, _) -> new WarningId(row.getLong(1)))
                .set();
    }
}
