package vn.hoixa.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a claim costs must not grow with what was ever sent, whatever the planner believes about the table. */
class ClaimsTest {
    private static final int MANY = 5_000;
    private static final OffsetDateTime NOW = Outbox.MORNING.atOffset(ZoneOffset.UTC);

    final Outbox outbox = new Outbox(ChannelName.TELEGRAM);
    final JdbcClient owner = JdbcClient.create(outbox.database.owner());

    @BeforeEach
    void statisticsFromAMomentWhenEverythingWaited() {
        outbox.text(1);
        insert(UUID.randomUUID());
        owner.sql("ANALYZE delivery, address, broadcast").update();
    }

    private void insert(UUID broadcast) {
        owner.sql("INSERT INTO broadcast (id, urgency, begun_at, changed_at) VALUES (?, 'URGENT', now(), now())")
                .param(broadcast)
                .update();
        owner.sql("""
            INSERT INTO address (id, channel, recipient, first_seen)
            SELECT md5('a' || n)::uuid, 'TELEGRAM', 'a' || n, now() FROM generate_series(1, ?) n
            """).param(MANY).update();
        owner.sql("""
            INSERT INTO delivery (address_id, channel, cleared_text_id, broadcast_id, enqueued_at, not_before)
            SELECT md5('a' || n)::uuid, 'TELEGRAM', t.id, b, :before, :before
            FROM generate_series(1, :many) n, cleared_text t,
                 unnest(ARRAY[NULL, CAST(:broadcast AS uuid)]) b
            """)
                .param("many", MANY)
                .param("before", NOW.minusHours(1))
                .param("broadcast", broadcast.toString())
                .update();
    }

    @Test
    void repliesAreTakenFromTheIndexOfThoseThatWait() {
        assertThat(plan(Claims.REPLIES)).contains("delivery_reply_waiting").doesNotContain("Sort Key: d");
    }

    @Test
    void broadcastsAreTakenFromTheIndexesOfThoseThatWait() {
        assertThat(plan(Claims.BROADCASTS))
                .contains("delivery_broadcast_waiting")
                .doesNotContain("Sort Key: d");
    }

    private String plan(String claiming) {
        return String.join(
                "\n",
                outbox.jdbc
                        .sql("EXPLAIN " + claiming)
                        .param("channel", "TELEGRAM")
                        .param("now", NOW)
                        .param("most", 32)
                        .param("urgencies", new String[] {"URGENT", "ORDINARY"})
                        .param("dispatcher", UUID.randomUUID())
                        .param("lease", NOW.plusMinutes(2))
                        .query(String.class)
                        .list());
    }
}
