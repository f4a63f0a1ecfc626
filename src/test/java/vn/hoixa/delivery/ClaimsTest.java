package vn.hoixa.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a claim costs must not grow with what was ever sent, whatever the planner believes about the table. */
class ClaimsTest {
    private static final int MANY = 5_000;
    private static final Pattern NAMED = Pattern.compile("(?<!:):[a-z]+");
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

    @Test
    void plannedWhileHardlyAnythingWasSentTheyAreTakenFromTheSameIndexes() {
        var young = new Outbox(ChannelName.TELEGRAM);
        young.broadcast(young.people(2), young.text(1), Urgency.URGENT);
        JdbcClient.create(young.database.owner()).sql("ANALYZE").update();

        assertThat(plan(young, Claims.REPLIES)).contains("delivery_reply_waiting");
        assertThat(plan(young, Claims.BROADCASTS)).contains("delivery_broadcast_waiting", "delivery_begun");
    }

    @Test
    void aConnectionPlansThemOnce() {
        outbox.transactions.executeWithoutResult(_ -> {
            var claims = new Claims(outbox.jdbc, outbox.clock);
            claims.planOnce();
            for (int i = 0; i < 20; i++) {
                claims.take(
                        UUID.randomUUID(),
                        ChannelName.TELEGRAM,
                        new Claims.Room(MANY + 1, 1, List.of(Urgency.values())),
                        Duration.ofMinutes(2));
            }
            assertThat(outbox.jdbc
                            .sql("""
                SELECT generic_plans, custom_plans FROM pg_prepared_statements
                WHERE statement LIKE '%SKIP LOCKED%'
                """)
                            .query((row, _) -> List.of(row.getInt(1), row.getInt(2)))
                            .list())
                    .as("generic and custom plans of both statements")
                    .hasSize(2)
                    .allSatisfy(plans -> assertThat(plans.getFirst()).isPositive())
                    .allSatisfy(plans -> assertThat(plans.getLast()).isZero());
        });
    }

    private String plan(String claiming) {
        return plan(outbox, claiming);
    }

    private static String plan(Outbox outbox, String claiming) {
        return outbox.transactions.execute(_ -> {
            new Claims(outbox.jdbc, outbox.clock).planOnce();
            var number = new AtomicInteger();
            var numbered = NAMED.matcher(claiming).replaceAll(_ -> "\\$" + number.incrementAndGet());
            outbox.jdbc.sql("PREPARE claiming AS " + numbered).update();
            var nothing = String.join(", ", Collections.nCopies(number.get(), "NULL"));
            var plan = outbox.jdbc
                    .sql("EXPLAIN EXECUTE claiming (" + nothing + ")")
                    .query(String.class)
                    .list();
            outbox.jdbc.sql("DEALLOCATE claiming").update();
            return String.join("\n", plan);
        });
    }
}
