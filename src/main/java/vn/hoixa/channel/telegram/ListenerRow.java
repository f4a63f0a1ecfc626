package vn.hoixa.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * The row of {@code telegram_listener}: the listener's status for other processes. A status that cannot be written is
 * dropped; nothing waits for it.
 */
final class ListenerRow {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerRow.class);

    private static final Duration PRECISION = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Instant written = Instant.EPOCH;

    /**
     * @param askedAt when Telegram last answered a poll, or called the webhook
     * @param heardAt when the last update was processed
     * @param passedOver number of updates skipped after repeated failures
     */
    record Seen(Optional<Instant> askedAt, Optional<Instant> heardAt, int passedOver, Optional<Trouble> trouble) {}

    ListenerRow(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Seen read() {
        return jdbc.sql("SELECT asked_at, heard_at, passed_over, trouble FROM telegram_listener")
                .query((row, _) -> new Seen(
                        instant(row.getObject(1, OffsetDateTime.class)),
                        instant(row.getObject(2, OffsetDateTime.class)),
                        row.getInt(3),
                        Optional.ofNullable(row.getString(4)).map(Trouble::valueOf)))
                .single();
    }

    void asked() {
        write("UPDATE telegram_listener SET asked_at = ?", now());
    }

    /** Recorded at most every five seconds, since a webhook may be called a hundred times a second. */
    void heard() {
        var now = clock.instant();
        if (now.isBefore(written.plus(PRECISION))) {
            return;
        }
        written = now;
        write("UPDATE telegram_listener SET asked_at = ?, heard_at = ?", now(), now());
    }

    void passedOver() {
        write("UPDATE telegram_listener SET passed_over = passed_over + 1");
    }

    void trouble(Trouble what) {
        write("UPDATE telegram_listener SET trouble = ?, trouble_since = ?", what.name(), now());
    }

    void isWell() {
        write("UPDATE telegram_listener SET trouble = NULL, trouble_since = NULL");
    }

    private void write(String sql, Object... parameters) {
        try {
            jdbc.sql(sql).params(parameters).update();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("the listener's row was not written ({})", e.getClass().getSimpleName());
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(@org.jspecify.annotations.Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
