package vn.hoixa.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Claims due rows of {@code delivery}.
 *
 * <p><b>Lanes.</b> Replies first, oldest first; then broadcasts of which the address already has a part, also when the
 * broadcast was paused or expired meanwhile; then the broadcasts that run and have not expired, urgent ones first.
 *
 * <p><b>Order.</b> A reply waits for the earlier replies to its address and overtakes broadcasts, but never steps
 * between the slices of one. A broadcast waits for every reply to its address, and for the earlier broadcasts that run.
 *
 * <p>The lanes are two statements, and that of broadcasts runs only while there are any. Both take by age, see
 * {@code V103}, and are planned once for each connection: planning would cost as much as claiming, see
 * {@link #planOnce}.
 *
 * <p>Rows that another dispatcher is claiming are skipped, not waited for. Of a channel with limits, one dispatcher
 * claims at a time (see {@link ChannelRows#locked}); of one without, a reply and a broadcast to one address may be
 * claimed by two dispatchers in the same instant.
 */
final class Claims {
    static final String REPLIES = claiming("""
        SELECT d.id AS delivery, a.id, a.channel, a.recipient, a.last_inbound, a.lost_reason
        FROM delivery d JOIN address a ON a.id = d.address_id
        WHERE d.channel = :channel AND d.state = 'waiting' AND d.broadcast_id IS NULL
          AND d.not_before <= :now AND a.rest_until <= :now AND NOT EXISTS (
            SELECT FROM delivery e
            WHERE e.address_id = d.address_id AND e.state IN ('waiting', 'sending') AND e.id <> d.id
              AND (e.state = 'sending' OR e.taken > 0 OR (e.broadcast_id IS NULL AND e.id < d.id)))
        ORDER BY d.enqueued_at, d.id LIMIT :most
        FOR UPDATE OF d SKIP LOCKED
        """);

    static final String BROADCASTS = claiming("""
        WITH begun AS (
            SELECT d.id AS delivery, a.id, a.channel, a.recipient, a.last_inbound, a.lost_reason
            FROM delivery d JOIN address a ON a.id = d.address_id
            WHERE d.channel = :channel AND d.state = 'waiting' AND d.taken > 0 AND d.broadcast_id IS NOT NULL
              AND d.not_before <= :now AND a.rest_until <= :now
            ORDER BY d.enqueued_at, d.id LIMIT :most
            FOR UPDATE OF d SKIP LOCKED),
        running AS (
            SELECT id FROM broadcast
            WHERE state = 'RUNNING' AND urgency = ANY (:urgencies) AND expires_at > :now
            ORDER BY urgency = 'URGENT' DESC, begun_at, id),
        cast_out AS (
            SELECT due.* FROM running CROSS JOIN LATERAL (
                SELECT d.id AS delivery, a.id, a.channel, a.recipient, a.last_inbound, a.lost_reason
                FROM delivery d JOIN address a ON a.id = d.address_id
                WHERE d.broadcast_id = running.id AND d.channel = :channel AND d.state = 'waiting' AND d.taken = 0
                  AND d.not_before <= :now AND a.rest_until <= :now AND NOT EXISTS (
                    SELECT FROM delivery e
                    WHERE e.address_id = d.address_id AND e.state IN ('waiting', 'sending') AND e.id <> d.id
                      AND (e.state = 'sending' OR e.taken > 0 OR e.broadcast_id IS NULL
                           OR (e.id < d.id AND e.broadcast_id IN (SELECT id FROM running))))
                ORDER BY d.enqueued_at, d.id LIMIT :most
                FOR UPDATE OF d SKIP LOCKED) due
            LIMIT :most - (SELECT count(*) FROM begun))
        SELECT * FROM begun UNION ALL SELECT * FROM cast_out
        """);

    static final String PLANNED_ONCE = """
        SELECT set_config('plan_cache_mode', 'force_generic_plan', true),
               set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)
        """;

    private static final String BROADCASTS_WAIT = """
        SELECT EXISTS (SELECT FROM broadcast WHERE state = 'RUNNING')
            OR EXISTS (SELECT FROM delivery WHERE channel = :channel AND state = 'waiting' AND taken > 0
                         AND broadcast_id IS NOT NULL)
        """;

    private static final String ANYTHING_WAITS = BROADCASTS_WAIT + """
            OR EXISTS (SELECT FROM delivery WHERE channel = :channel AND state = 'waiting' AND broadcast_id IS NULL)
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Claims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many deliveries may be claimed.
     *
     * @param all of both lanes
     * @param broadcasts the most of them that may belong to broadcasts
     * @param urgencies which broadcasts may go at this hour
     */
    record Room(int all, int broadcasts, List<Urgency> urgencies) {}

    /**
     * Makes PostgreSQL plan the following statements of the transaction once per connection (generic plan). Such a plan
     * is kept while the table grows, so it has to use the indexes even when it was made over a few rows.
     */
    void planOnce() {
        jdbc.sql(PLANNED_ONCE).query((_, _) -> 1).single();
    }

    private static String claiming(String due) {
        return """
            WITH due AS (%s)
            UPDATE delivery d
            SET state = 'sending', claimed_by = :dispatcher, lease_until = :lease, attempts = attempts + 1
            FROM due WHERE d.id = due.delivery
            RETURNING due.*, d.cleared_text_id, d.taken, d.attempts, d.unknown_answers, d.enqueued_at, d.broadcast_id, d.lease_until
            """.formatted(due);
    }

    /** Claims due deliveries of a channel for a dispatcher, in the caller's transaction; replies first. */
    List<Claim> take(UUID dispatcher, ChannelName channel, Room room, Duration lease) {
        var claims =
                new ArrayList<>(read(lane(REPLIES, dispatcher, channel, lease).param("most", room.all)));
        int broadcasts = Math.min(room.broadcasts, room.all - claims.size());
        if (broadcasts > 0 && is(BROADCASTS_WAIT, channel)) {
            claims.addAll(read(lane(BROADCASTS, dispatcher, channel, lease)
                    .param("most", broadcasts)
                    .param(
                            "urgencies",
                            room.urgencies.stream().map(Urgency::name).toArray(String[]::new))));
        }
        return claims;
    }

    private JdbcClient.StatementSpec lane(String claiming, UUID dispatcher, ChannelName channel, Duration lease) {
        var now = clock.instant();
        return jdbc.sql(claiming)
                .param("channel", channel.name())
                .param("now", at(now))
                .param("dispatcher", dispatcher)
                .param("lease", at(now.plus(lease)));
    }

    private static List<Claim> read(JdbcClient.StatementSpec claiming) {
        return claiming.query((row, _) -> read(row)).list().stream()
                .sorted(Comparator.comparing(Claim::delivery))
                .toList();
    }

    /** Reads the columns id, channel, recipient and last_inbound of an address. */
    static Address address(ResultSet row) throws SQLException {
        return new Address(
                new AddressId(row.getObject("id", UUID.class)),
                ChannelName.valueOf(row.getString("channel")),
                row.getString("recipient"),
                Optional.ofNullable(row.getObject("last_inbound", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Claim read(ResultSet row) throws SQLException {
        var work = new Claim.Work(
                row.getObject("cleared_text_id", UUID.class),
                row.getInt("taken"),
                row.getInt("attempts"),
                row.getInt("unknown_answers"),
                row.getObject("enqueued_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("broadcast_id", UUID.class)).map(BroadcastId::new),
                Optional.ofNullable(row.getString("lost_reason")));
        var until = row.getObject("lease_until", OffsetDateTime.class).toInstant();
        return new Claim(row.getLong("delivery"), address(row), work, until, Optional.empty());
    }

    /** Whether a reply waits on a channel or a broadcast is running. */
    boolean anythingWaits(ChannelName channel) {
        return is(ANYTHING_WAITS, channel);
    }

    private boolean is(String question, ChannelName channel) {
        return jdbc.sql(question)
                .param("channel", channel.name())
                .query(Boolean.class)
                .single();
    }

    /** Releases claims of dispatchers that died. */
    int recover() {
        return jdbc.sql("""
            UPDATE delivery SET state = 'waiting', claimed_by = NULL, lease_until = NULL
            WHERE state = 'sending' AND lease_until < ?
            """).param(at(clock.instant())).update();
    }

    /**
     * Marks running broadcasts without waiting deliveries as finished. They are locked before they are examined, so
     * that deliveries which another transaction is just adding are seen.
     */
    void finishBroadcasts() {
        var running = jdbc.sql("SELECT id FROM broadcast WHERE state = 'RUNNING' FOR UPDATE SKIP LOCKED")
                .query(UUID.class)
                .list();
        if (running.isEmpty()) {
            return;
        }
        jdbc.sql("""
            UPDATE broadcast b SET state = 'FINISHED', changed_at = :now, changed_by = NULL
            WHERE id = ANY (:running) AND NOT EXISTS (
                SELECT FROM delivery d WHERE d.broadcast_id = b.id AND d.state = 'waiting')
              AND NOT EXISTS (SELECT FROM delivery d WHERE d.broadcast_id = b.id AND d.state = 'sending')
            """)
                .param("now", at(clock.instant()))
                .param("running", running.toArray(UUID[]::new))
                .update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
