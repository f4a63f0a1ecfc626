package vn.hoixa.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.OfficerId;
import vn.hoixa.privacy.Sealing;

/** The rows of {@code second_factor} and {@code recovery_code}: secrets encrypted, recovery codes hashed. */
@Component
class SecondFactorRows {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    SecondFactorRows(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * The stored second factor of an officer.
     *
     * @param lastStep the time step of the last accepted code
     * @param lockedUntil only while it is in the future
     */
    record Held(Candidate secret, long lastStep, int failures, Optional<Instant> lockedUntil) {}

    void put(OfficerId officer, Candidate secret, long step, List<String> recovery) {
        remove(officer);
        jdbc.sql("""
            INSERT INTO second_factor (officer, secret, enrolled_at, last_step)
            VALUES (:officer, :secret, :now, :step)
            """)
                .param("officer", officer.value())
                .param("secret", sealing.seal(secret.secret()))
                .param("now", at(clock.instant()))
                .param("step", step)
                .update();
        for (var code : recovery) {
            jdbc.sql("INSERT INTO recovery_code (officer, hash) VALUES (:officer, :hash)")
                    .param("officer", officer.value())
                    .param("hash", Digest.of(code))
                    .update();
        }
    }

    void remove(OfficerId officer) {
        jdbc.sql("DELETE FROM second_factor WHERE officer = :officer")
                .param("officer", officer.value())
                .update();
    }

    Optional<Instant> enrolledAt(OfficerId officer) {
        return jdbc.sql("SELECT enrolled_at FROM second_factor WHERE officer = :officer")
                .param("officer", officer.value())
                .query((row, n) ->
                        row.getObject("enrolled_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    int recoveryCodes(OfficerId officer) {
        return jdbc.sql("SELECT count(*) FROM recovery_code WHERE officer = :officer")
                .param("officer", officer.value())
                .query(Integer.class)
                .single();
    }

    /** Locks the row until the transaction ends. */
    Optional<Held> hold(OfficerId officer) {
        return jdbc.sql("""
            SELECT secret, last_step, failures, locked_until FROM second_factor WHERE officer = :officer FOR UPDATE
            """)
                .param("officer", officer.value())
                .query((row, n) -> new Held(
                        new Candidate(sealing.open(row.getBytes("secret"))),
                        row.getLong("last_step"),
                        row.getInt("failures"),
                        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .filter(clock.instant()::isBefore)))
                .optional();
    }

    void accept(OfficerId officer, long step) {
        jdbc.sql("""
            UPDATE second_factor SET last_step = :step, failures = 0, locked_until = NULL WHERE officer = :officer
            """).param("officer", officer.value()).param("step", step).update();
    }

    /** Uses up a recovery code; false when there is no such code. */
    boolean use(OfficerId officer, String code) {
        return jdbc.sql("DELETE FROM recovery_code WHERE officer = :officer AND hash = :hash")
                        .param("officer", officer.value())
                        .param("hash", Digest.of(code))
                        .update()
                == 1;
    }

    Optional<Instant> countFailure(OfficerId officer, Optional<Duration> lock) {
        var until = lock.map(clock.instant()::plus);
        jdbc.sql("""
            UPDATE second_factor SET failures = failures + 1, locked_until = :until WHERE officer = :officer
            """)
                .param("until", until.map(SecondFactorRows::at).orElse(null))
                .param("officer", officer.value())
                .update();
        return until;
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
