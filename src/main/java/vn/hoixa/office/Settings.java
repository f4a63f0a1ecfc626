package vn.hoixa.office;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Settings that an office changes while the application runs. A setting is the last of its changes, and every change
 * stays with its time, its author and its reason.
 */
@Component
public class Settings {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Audit audit;
    private final Clock clock;

    Settings(JdbcClient jdbc, TransactionOperations transactions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A setting: its name, default and parser.
     *
     * @param name as it is stored, such as {@code promise.hours}
     * @param standard the default value
     * @param read parses the value; throws {@link IllegalArgumentException} for an invalid text
     */
    public record Key<T>(String name, T standard, Function<String, T> read) {}

    /**
     * One change of a setting.
     *
     * @param by the officer, empty for the command line
     */
    public record Change(Instant at, String value, Optional<OfficerId> by, String reason) {}

    /** The value in force. */
    public <T> T get(Key<T> key) {
        return history(key).stream()
                .findFirst()
                .map(change -> key.read().apply(change.value()))
                .orElse(key.standard());
    }

    /**
     * Changes a setting.
     *
     * @throws IllegalArgumentException when the key cannot read the value back
     */
    public <T> void change(Key<T> key, T decided, Actor by, String reason) {
        var value = decided.toString();
        if (!key.read().apply(value).equals(decided)) {
            throw new IllegalArgumentException(key.name() + " does not keep the value " + value);
        }
        transactions.executeWithoutResult(status -> {
            jdbc.sql("""
                INSERT INTO setting_change (at, key, value, officer, reason)
                VALUES (:at, :key, :value, :officer, :reason)
                """)
                    .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("key", key.name())
                    .param("value", value)
                    .param("officer", by instanceof Actor.ByOfficer(var id) ? id.value() : null)
                    .param("reason", reason)
                    .update();
            var subject = new AuditEntry.Subject("setting", key.name());
            audit.record(new AuditEntry(by, "setting.change", subject, Map.of("value", value)));
        });
    }

    /** The changes of a setting, newest first. */
    public List<Change> history(Key<?> key) {
        return jdbc.sql("SELECT at, value, officer, reason FROM setting_change WHERE key = :key ORDER BY id DESC")
                .param("key", key.name())
                .query((row, n) -> new Change(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("value"),
                        Optional.ofNullable(row.getObject("officer", UUID.class))
                                .map(OfficerId::new),
                        row.getString("reason")))
                .list();
    }
}
