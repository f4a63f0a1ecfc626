package vn.hoixa.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of {@code delivery} as a dispatcher works through them. Each act is one statement. */
final class Claims {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Claims(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does several things or none of them. */
    void together(Runnable acts) {
        transaction.executeWithoutResult(_ -> acts.run());
    }

    /** A delivery that one dispatcher is sending. */
    record Claim(long delivery, Address to, UUID text, int taken, int attempt) {}

    /**
     * Claims what is due: the oldest unsettled delivery of each address, so that a conversation keeps its order. Rows
     * that another dispatcher is claiming are skipped, not waited for.
     */
    List<Claim> take(UUID dispatcher, int window, Duration lease) {
        var now = clock.instant();
        return jdbc.sql("""
            WITH due AS (
                SELECT d.id FROM delivery d
                WHERE d.state = 'waiting' AND d.not_before <= :now AND NOT EXISTS (
                    SELECT 1 FROM delivery e
                    WHERE e.address_id = d.address_id AND e.id < d.id AND e.state IN ('waiting', 'sending'))
                ORDER BY d.id LIMIT :window
                FOR UPDATE OF d SKIP LOCKED)
            UPDATE delivery d
            SET state = 'sending', claimed_by = :dispatcher, lease_until = :lease, attempts = attempts + 1
            FROM due, address a
            WHERE d.id = due.id AND a.id = d.address_id
            RETURNING d.id, d.cleared_text_id, d.taken, d.attempts, a.id AS address, a.channel, a.recipient, a.last_inbound
            """)
                .param("now", at(now))
                .param("window", window)
                .param("dispatcher", dispatcher)
                .param("lease", at(now.plus(lease)))
                .query((row, _) -> new Claim(
                        row.getLong("id"),
                        new Address(
                                new AddressId(row.getObject("address", UUID.class)),
                                ChannelName.valueOf(row.getString("channel")),
                                row.getString("recipient"),
                                Optional.ofNullable(row.getObject("last_inbound", OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)),
                        row.getObject("cleared_text_id", UUID.class),
                        row.getInt("taken"),
                        row.getInt("attempts")))
                .list();
    }

    /** Gives back what dispatchers held that are gone. */
    int recover() {
        return jdbc.sql("""
            UPDATE delivery SET state = 'waiting', claimed_by = NULL, lease_until = NULL
            WHERE state = 'sending' AND lease_until < ?
            """).param(at(clock.instant())).update();
    }

    void sent(UUID dispatcher, Claim claim, String channelId) {
        int rows = jdbc.sql("""
            UPDATE delivery SET state = 'sent', claimed_by = NULL, lease_until = NULL, channel_id = ?,
                   position = nextval('delivery_position'), settled_at = ?
            WHERE id = ? AND claimed_by = ?
            """)
                .param(channelId)
                .param(at(clock.instant()))
                .param(claim.delivery)
                .param(dispatcher)
                .update();
        if (rows == 1) {
            DeliverySignals.announceArrived(jdbc, claim.to.id());
        }
    }

    /** A slice was taken and more of the text is left. */
    void begun(UUID dispatcher, Claim claim, int taken) {
        jdbc.sql("""
            UPDATE delivery SET state = 'waiting', claimed_by = NULL, lease_until = NULL, taken = ?
            WHERE id = ? AND claimed_by = ?
            """)
                .param(taken)
                .param(claim.delivery)
                .param(dispatcher)
                .update();
    }

    void later(UUID dispatcher, Claim claim, Instant notBefore) {
        jdbc.sql("""
            UPDATE delivery SET state = 'waiting', claimed_by = NULL, lease_until = NULL, not_before = ?
            WHERE id = ? AND claimed_by = ?
            """)
                .param(at(notBefore))
                .param(claim.delivery)
                .param(dispatcher)
                .update();
    }

    void giveUp(UUID dispatcher, Claim claim, String reason, String code) {
        jdbc.sql("""
            UPDATE delivery SET state = 'given_up', claimed_by = NULL, lease_until = NULL, reason = ?, code = ?,
                   settled_at = ?
            WHERE id = ? AND claimed_by = ?
            """)
                .param(reason)
                .param(code)
                .param(at(clock.instant()))
                .param(claim.delivery)
                .param(dispatcher)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
