package vn.hoixa.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes from the rows of {@code delivery} what is due.
 *
 * <p><b>Lanes.</b> Replies first, oldest first; then broadcasts of which an address has a part already, also when the
 * broadcast was paused meanwhile; then the broadcasts that run, urgent ones first.
 *
 * <p><b>Order.</b> A reply waits for the earlier replies to its address and overtakes broadcasts, but never steps between
 * the slices of one. A broadcast waits for every reply to its address, and for the earlier broadcasts that run.
 *
 * <p>Rows that another dispatcher is claiming are skipped, not waited for. Of a channel with limits, one dispatcher
 * claims at a time (see {@link ChannelRows#locked}); of one without, a reply and a broadcast to one address may be
 * claimed by two dispatchers in the same instant.
 */
final class Claims {
    private static final String TAKE = """
        WITH reply AS (
            SELECT d.id FROM delivery d JOIN address a ON a.id = d.address_id
            WHERE d.channel = :channel AND d.state = 'waiting' AND d.broadcast_id IS NULL
              AND d.not_before <= :now AND a.rest_until <= :now AND NOT EXISTS (
                SELECT FROM delivery e
                WHERE e.address_id = d.address_id AND e.state IN ('waiting', 'sending') AND e.id <> d.id
                  AND (e.state = 'sending' OR e.taken > 0 OR (e.broadcast_id IS NULL AND e.id < d.id)))
            ORDER BY d.id LIMIT :all
            FOR UPDATE OF d SKIP LOCKED),
        begun AS (
            SELECT d.id FROM delivery d JOIN address a ON a.id = d.address_id
            WHERE d.channel = :channel AND d.state = 'waiting' AND d.taken > 0 AND d.broadcast_id IS NOT NULL
              AND d.not_before <= :now AND a.rest_until <= :now
            ORDER BY d.id LIMIT greatest(0, least(:broadcasts, :all - (SELECT count(*) FROM reply)))
            FOR UPDATE OF d SKIP LOCKED),
        running AS (
            SELECT id FROM broadcast WHERE state = 'RUNNING' AND urgency = ANY (:urgencies)
            ORDER BY urgency = 'URGENT' DESC, begun_at, id),
        cast_out AS (
            SELECT due.id FROM running CROSS JOIN LATERAL (
                SELECT d.id FROM delivery d JOIN address a ON a.id = d.address_id
                WHERE d.broadcast_id = running.id AND d.channel = :channel AND d.state = 'waiting' AND d.taken = 0
                  AND d.not_before <= :now AND a.rest_until <= :now AND NOT EXISTS (
                    SELECT FROM delivery e
                    WHERE e.address_id = d.address_id AND e.state IN ('waiting', 'sending') AND e.id <> d.id
                      AND (e.state = 'sending' OR e.taken > 0 OR e.broadcast_id IS NULL
                           OR (e.id < d.id AND e.broadcast_id IN (SELECT id FROM running))))
                ORDER BY d.id LIMIT :broadcasts
                FOR UPDATE OF d SKIP LOCKED) due
            LIMIT greatest(0, least(:broadcasts - (SELECT count(*) FROM begun),
                                    :all - (SELECT count(*) FROM reply) - (SELECT count(*) FROM begun))))
        UPDATE delivery d
        SET state = 'sending', claimed_by = :dispatcher, lease_until = :lease, attempts = attempts + 1
        FROM address a
        WHERE a.id = d.address_id AND d.id IN (
            SELECT id FROM reply UNION ALL SELECT id FROM begun UNION ALL SELECT id FROM cast_out)
        RETURNING d.id AS delivery, d.cleared_text_id, d.taken, d.attempts, d.enqueued_at, d.broadcast_id,
                  a.id, a.channel, a.recipient, a.last_inbound, a.lost_reason
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Claims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How much may be taken.
     *
     * @param all of both lanes
     * @param broadcasts of these, at most so many of broadcasts
     * @param urgencies which broadcasts may go at this hour
     */
    record Room(int all, int broadcasts, List<Urgency> urgencies) {}

    /** Claims what is due on a channel for a dispatcher, within the caller's transaction; replies come first. */
    List<Claim> take(UUID dispatcher, ChannelName channel, Room room, Duration lease) {
        var now = clock.instant();
        return jdbc
                .sql(TAKE)
                .param("channel", channel.name())
                .param("now", at(now))
                .param("all", room.all)
                .param("broadcasts", Math.max(0, room.broadcasts))
                .param("urgencies", room.urgencies.stream().map(Urgency::name).toArray(String[]::new))
                .param("dispatcher", dispatcher)
                .param("lease", at(now.plus(lease)))
                .query((row, _) -> read(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Claim::isBroadcast).thenComparing(Claim::delivery))
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
                row.getObject("enqueued_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("broadcast_id", UUID.class)).map(BroadcastId::new),
                Optional.ofNullable(row.getString("lost_reason")));
        return new Claim(row.getLong("delivery"), address(row), work, Optional.empty());
    }

    /** Whether a reply waits on a channel or a broadcast runs. */
    boolean anythingWaits(ChannelName channel) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT FROM delivery WHERE channel = :channel AND state = 'waiting' AND broadcast_id IS NULL)
                OR EXISTS (SELECT FROM delivery WHERE channel = :channel AND state = 'waiting' AND taken > 0
                             AND broadcast_id IS NOT NULL)
                OR EXISTS (SELECT FROM broadcast WHERE state = 'RUNNING')
            """)
                .param("channel", channel.name())
                .query(Boolean.class)
                .single();
    }

    /** Gives back what dispatchers held that are gone. */
    int recover() {
        return jdbc.sql("""
            UPDATE delivery SET state = 'waiting', claimed_by = NULL, lease_until = NULL
            WHERE state = 'sending' AND lease_until < ?
            """).param(at(clock.instant())).update();
    }

    /**
     * Marks the running broadcasts of which nothing waits any more. They are locked first and looked at afterwards, so
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
