package vn.hoixa.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.OfficerId;

/** The rows of {@code invitation}; they hold only the hash of a token. */
@Component
class InvitationRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores an officer's invitation, replacing an earlier one. */
    void put(OfficerId officer, String token, Instant expires) {
        jdbc.sql("""
            INSERT INTO invitation (officer, token, expires_at) VALUES (:officer, :token, :expires)
            ON CONFLICT (officer) DO UPDATE SET token = excluded.token, expires_at = excluded.expires_at
            """)
                .param("officer", officer.value())
                .param("token", Digest.of(token))
                .param("expires", at(expires))
                .update();
    }

    Optional<Instant> openUntil(OfficerId officer) {
        return jdbc.sql("SELECT expires_at FROM invitation WHERE officer = :officer AND expires_at > :now")
                .param("officer", officer.value())
                .param("now", at(clock.instant()))
                .query((row, n) ->
                        row.getObject("expires_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    Optional<OfficerId> holder(String token) {
        return jdbc.sql("SELECT officer FROM invitation WHERE token = :token AND expires_at > :now")
                .param("token", Digest.of(token))
                .param("now", at(clock.instant()))
                .query((row, n) -> new OfficerId(row.getObject("officer", UUID.class)))
                .optional();
    }

    /** Removes an invitation; of two concurrent calls only one returns true. */
    boolean remove(String token) {
        return jdbc.sql("DELETE FROM invitation WHERE token = :token")
                        .param("token", Digest.of(token))
                        .update()
                == 1;
    }

    void remove(OfficerId officer) {
        jdbc.sql("DELETE FROM invitation WHERE officer = :officer")
                .param("officer", officer.value())
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
