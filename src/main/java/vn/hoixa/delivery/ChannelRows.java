package vn.hoixa.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code channel}: state shared by the replicas: pauses, rests and problems of channels and broadcasts. */
final class ChannelRows {
    private static final String SELECT = """
        SELECT pause_reason, rest_until, rest_reason, trouble_until, trouble_reason, last_reply
        FROM channel WHERE name = ?
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ChannelRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * State of a channel.
     *
     * @param paused why it sends nothing until somebody resumes it
     * @param rest no replica sends before its end
     * @param trouble a problem of one replica, which tries again at its end; the others go on
     * @param lastReply when a citizen was last replied to
     */
    record State(Optional<String> paused, Wait rest, Wait trouble, Instant lastReply) {
        boolean sendsAt(Instant now) {
            return paused.isEmpty() && !rest.isOnAt(now);
        }
    }

    /** Until when to wait, and why. */
    record Wait(Instant until, String reason) {
        boolean isOnAt(Instant now) {
            return until.isAfter(now);
        }
    }

    State of(ChannelName channel) {
        return read(channel, SELECT);
    }

    /**
     * The state of a channel, locked so that no other dispatcher claims deliveries of it until the transaction ends.
     */
    State locked(ChannelName channel) {
        return read(channel, SELECT + " FOR UPDATE");
    }

    private State read(ChannelName channel, String query) {
        return jdbc.sql(query)
                .param(channel.name())
                .query((row, _) -> new State(
                        Optional.ofNullable(row.getString("pause_reason")),
                        wait(row, "rest"),
                        wait(row, "trouble"),
                        row.getObject("last_reply", OffsetDateTime.class).toInstant()))
                .single();
    }

    private static Wait wait(ResultSet row, String kind) throws SQLException {
        return new Wait(
                row.getObject(kind + "_until", OffsetDateTime.class).toInstant(),
                Objects.requireNonNullElse(row.getString(kind + "_reason"), ""));
    }

    void replied(ChannelName channel) {
        jdbc.sql("UPDATE channel SET last_reply = ? WHERE name = ?")
                .param(Claims.at(clock.instant()))
                .param(channel.name())
                .update();
    }

    /** Records that the channel asked all replicas to wait. */
    void rest(ChannelName channel, Instant until, String reason) {
        jdbc.sql(
                        "UPDATE channel SET rest_until = :until, rest_reason = :reason WHERE name = :name AND rest_until < :until")
                .param("until", Claims.at(until))
                .param("reason", reason)
                .param("name", channel.name())
                .update();
    }

    /** Records that this replica cannot send on the channel; the others are not stopped. */
    void troubled(ChannelName channel, Instant until, String reason) {
        jdbc.sql("""
            UPDATE channel SET trouble_until = :until, trouble_reason = :reason
            WHERE name = :name AND trouble_until < :until
            """)
                .param("until", Claims.at(until))
                .param("reason", reason)
                .param("name", channel.name())
                .update();
    }

    /** Pauses a channel. Returns whether it was not paused before. */
    boolean pause(ChannelName channel, Optional<UUID> by, String reason) {
        return jdbc.sql("""
            UPDATE channel SET paused_at = :now, paused_by = :by, pause_reason = :reason
            WHERE name = :name AND paused_at IS NULL
            """)
                        .param("now", Claims.at(clock.instant()))
                        .param("by", by.orElse(null))
                        .param("reason", reason)
                        .param("name", channel.name())
                        .update()
                == 1;
    }

    /**
     * Resumes a channel. Returns whether it was paused; a rest the channel asked for also ends, and earlier failures
     * are forgotten.
     */
    boolean resume(ChannelName channel) {
        boolean resumed = jdbc.sql("""
            UPDATE channel SET paused_at = NULL, paused_by = NULL, pause_reason = NULL, rest_until = '-infinity',
                trouble_until = '-infinity'
            WHERE name = ? AND paused_at IS NOT NULL
            """).param(channel.name()).update() == 1;
        if (resumed) {
            jdbc.sql("""
                UPDATE delivery SET attempts = 0, unknown_answers = 0
                WHERE channel = ? AND state = 'waiting' AND (attempts > 0 OR unknown_answers > 0)
                """).param(channel.name()).update();
        }
        return resumed;
    }

    /** Pauses a broadcast automatically. */
    boolean pause(BroadcastId broadcast, String reason) {
        return jdbc.sql("""
            UPDATE broadcast SET state = 'PAUSED', reason = :reason, changed_at = :now, changed_by = NULL
            WHERE id = :id AND state = 'RUNNING'
            """)
                        .param("reason", reason)
                        .param("now", Claims.at(clock.instant()))
                        .param("id", broadcast.value())
                        .update()
                == 1;
    }
}
