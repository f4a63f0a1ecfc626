package vn.hoixa.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind accounts: what {@link Accounts} and {@link SignIns} write. */
@Component
class OfficerRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    OfficerRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An account at its door.
     *
     * @param lockedUntil only while that lies ahead
     * @param failures wrong passwords since the last right one
     */
    record Door(OfficerId id, String hash, Optional<Instant> lockedUntil, int failures) {}

    OfficerId insert(Accounts.Opening opening, String hash) {
        var id = new OfficerId(UUID.randomUUID());
        jdbc.sql("""
            INSERT INTO officer (id, login, name, title, village, password, created_at)
            VALUES (:id, :login, :name, :title, :village, :hash, :at)
            """)
                .param("id", id.value())
                .param("login", opening.login())
                .param("name", opening.person().name())
                .param("title", opening.person().title())
                .param("village", opening.village().orElse(null))
                .param("hash", hash)
                .param("at", at(clock.instant()))
                .update();
        for (var role : opening.roles()) {
            jdbc.sql("INSERT INTO officer_role (officer, role) VALUES (:id, :role)")
                    .param("id", id.value())
                    .param("role", role.name())
                    .update();
        }
        return id;
    }

    void insert(Assignment assignment) {
        jdbc.sql("""
            INSERT INTO assignment (id, holder, stand_in, field, document, valid_from, valid_until)
            VALUES (:id, :holder, :standIn, :field, :document, :from, :until)
            """)
                .param("id", UUID.randomUUID())
                .param("holder", assignment.holder().value())
                .param("standIn", assignment.standIn().map(OfficerId::value).orElse(null))
                .param("field", assignment.field())
                .param("document", assignment.document())
                .param("from", assignment.term().from())
                .param("until", assignment.term().until())
                .update();
    }

    void disable(OfficerId id) {
        jdbc.sql("UPDATE officer SET disabled_at = coalesce(disabled_at, :at) WHERE id = :id")
                .param("at", at(clock.instant()))
                .param("id", id.value())
                .update();
    }

    void newPassword(OfficerId id, String hash) {
        jdbc.sql("UPDATE officer SET password = :hash, failures = 0, locked_until = NULL WHERE id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    /** The door of an account in use, held until the transaction ends. */
    Optional<Door> hold(String login) {
        return jdbc.sql("""
            SELECT id, password, locked_until, failures FROM officer
            WHERE login = :login AND disabled_at IS NULL FOR UPDATE
            """)
                .param("login", login.strip().toLowerCase(Locale.ROOT))
                .query((row, n) -> new Door(
                        new OfficerId(row.getObject("id", UUID.class)),
                        row.getString("password"),
                        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .filter(clock.instant()::isBefore),
                        row.getInt("failures")))
                .optional();
    }

    /** Counts a wrong password; the moment until which the door is locked now. */
    Optional<Instant> countFailure(Door door, Optional<Duration> lock) {
        var until = lock.map(clock.instant()::plus);
        jdbc.sql("UPDATE officer SET failures = failures + 1, locked_until = :until WHERE id = :id")
                .param("until", until.map(OfficerRows::at).orElse(null))
                .param("id", door.id().value())
                .update();
        return until;
    }

    void forgetFailures(Door door) {
        jdbc.sql("UPDATE officer SET failures = 0, locked_until = NULL WHERE id = :id")
                .param("id", door.id().value())
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
