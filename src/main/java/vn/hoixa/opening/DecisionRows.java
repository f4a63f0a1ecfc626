package vn.hoixa.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;

/** The rows of {@code channel_decision}. */
@Component
class DecisionRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isInForce(ChannelName channel) {
        return jdbc.sql("SELECT count(*) FROM channel_decision WHERE channel = ? AND revoked_at IS NULL")
                        .param(channel.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Returns false when the channel has a decision in force already. */
    boolean insert(UUID id, ChannelName channel, ChannelDecision.Paper paper, Officer by) {
        return jdbc.sql("""
            INSERT INTO channel_decision (id, channel, number, signed_on, signer, recorded_by, recorded_at)
            VALUES (:id, :channel, :number, :date, :signer, :by, :at)
            ON CONFLICT (channel) WHERE revoked_at IS NULL DO NOTHING
            """)
                        .param("id", id)
                        .param("channel", channel.name())
                        .param("number", paper.number())
                        .param("date", paper.date())
                        .param("signer", paper.signer())
                        .param("by", by.id().value())
                        .param("at", now())
                        .update()
                == 1;
    }

    /** Returns false when there is nothing in force under this id. */
    boolean revoke(UUID id, Officer by, String reason) {
        return jdbc.sql("""
            UPDATE channel_decision SET revoked_by = :by, revoked_at = :at, revoked_why = :why
            WHERE id = :id AND revoked_at IS NULL
            """)
                        .param("by", by.id().value())
                        .param("at", now())
                        .param("why", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The latest first. */
    List<ChannelDecision> all() {
        return jdbc.sql("SELECT * FROM channel_decision ORDER BY recorded_at DESC")
                .query((row, _) -> read(row))
                .list();
    }

    private static ChannelDecision read(ResultSet row) throws SQLException {
        var revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new ChannelDecision(
                row.getObject("id", UUID.class),
                ChannelName.valueOf(row.getString("channel")),
                new ChannelDecision.Paper(
                        row.getString("number"),
                        row.getObject("signed_on", java.time.LocalDate.class),
                        row.getString("signer")),
                new OfficerId(row.getObject("recorded_by", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                revokedAt == null
                        ? Optional.empty()
                        : Optional.of(new ChannelDecision.Revoked(
                                new OfficerId(row.getObject("revoked_by", UUID.class)),
                                revokedAt.toInstant(),
                                row.getString("revoked_why"))));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
