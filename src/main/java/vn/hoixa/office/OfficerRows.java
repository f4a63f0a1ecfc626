package vn.hoixa.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Write access to the tables of accounts, for {@link Accounts} and {@link SignIns}. */
@Component
class OfficerRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    OfficerRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The sign-in state of an account.
     *
     * @param lockedUntil only while it is in the future
     * @param failures wrong passwords since the last right one
     */
    record Door(OfficerId id, String hash, Optional<Instant> lockedUntil, int failures) {}

    OfficerId insert(Accounts.Opening opening, String hash, PasswordUse use) {
        var id = new OfficerId(UUID.randomUUID());
        jdbc.sql("""
            INSERT INTO officer (id, login, name, title, village, password, first_password, created_at)
            VALUES (:id, :login, :name, :title, :village, :hash, :first, :at)
            """)
                .param("id", id.value())
                .param("login", opening.login())
                .param("name", opening.person().name())
                .param("title", opening.person().title())
                .param("village", opening.village().orElse(null))
                .param("hash", hash)
                .param("first", use == PasswordUse.FIRST)
                .param("at", at(clock.instant()))
                .update();
        insert(id, opening.roles());
        return id;
    }

    private void insert(OfficerId id, Set<Role> roles) {
        for (var role : roles) {
            jdbc.sql("INSERT INTO officer_role (officer, role) VALUES (:id, :role)")
                    .param("id", id.value())
                    .param("role", role.name())
                    .update();
        }
    }

    /** Replaces a person's roles and village; assignments stay as they are. */
    void change(OfficerId id, Accounts.Post post) {
        jdbc.sql("UPDATE officer SET name = :name, title = :title, village = :village WHERE id = :id")
                .param("name", post.person().name())
                .param("title", post.person().title())
                .param("village", post.village().orElse(null))
                .param("id", id.value())
                .update();
        jdbc.sql("DELETE FROM officer_role WHERE officer = :id")
                .param("id", id.value())
                .update();
        insert(id, post.roles());
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

    /** Withdraws an assignment; false when it was not in force. */
    boolean withdraw(UUID assignment) {
        return jdbc.sql("UPDATE assignment SET withdrawn_at = :at WHERE id = :id AND withdrawn_at IS NULL")
                        .param("at", at(clock.instant()))
                        .param("id", assignment)
                        .update()
                == 1;
    }

    void disable(OfficerId id) {
        jdbc.sql("UPDATE officer SET disabled_at = coalesce(disabled_at, :at) WHERE id = :id")
                .param("at", at(clock.instant()))
                .param("id", id.value())
                .update();
    }

    void enable(OfficerId id) {
        jdbc.sql("UPDATE officer SET disabled_at = NULL WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    /** The new password also lifts a lock-out. */
    void newPassword(OfficerId id, String hash, PasswordUse use) {
        jdbc.sql("""
            UPDATE officer SET password = :hash, first_password = :first, failures = 0, locked_until = NULL
            WHERE id = :id
            """)
                .param("hash", hash)
                .param("first", use == PasswordUse.FIRST)
                .param("id", id.value())
                .update();
    }

    /** The sign-in state of an enabled account, locked until the transaction ends. */
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

    /** The sign-in state of an account, for administrators. */
    Optional<SignIns.Condition> condition(OfficerId id) {
        return jdbc.sql("SELECT locked_until, first_password FROM officer WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> new SignIns.Condition(
                        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .filter(clock.instant()::isBefore),
                        row.getBoolean("first_password")))
                .optional();
    }

    /** Counts a wrong password and returns until when the account is locked. */
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
