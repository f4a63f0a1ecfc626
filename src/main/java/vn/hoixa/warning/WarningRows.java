package vn.hoixa.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Content;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;

/** The rows of {@code warning} and their versions. Joins the caller's transaction. */
@Component
class WarningRows {
    private static final String SELECT = """
        SELECT w.*, v.content FROM warning w JOIN warning_version v ON v.warning = w.id AND v.version = w.version
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WarningRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The initial values of a warning. */
    record Beginning(
            Kind kind,
            Optional<WarningId> follows,
            Origin origin,
            Purpose purpose,
            Authorship authorship,
            Content content) {}

    WarningId insert(Beginning beginning, Officer by) {
        long id = jdbc.sql("""
            INSERT INTO warning (kind, follows, origin, origin_key, training, with_ai, drafted_by, drafted_at,
                                 severity, valid_from, valid_until)
            VALUES (:kind, :follows, :origin, :key, :training, :ai, :by, :at, :severity, :from, :until) RETURNING id
            """)
                .param("kind", lower(beginning.kind))
                .param("follows", beginning.follows.map(WarningId::value).orElse(null))
                .param("origin", lower(beginning.origin.from()))
                .param("key", beginning.origin.key())
                .param("training", beginning.purpose == Purpose.TRAINING)
                .param("ai", beginning.authorship == Authorship.WITH_AI)
                .param("by", by.id().value())
                .param("at", now())
                .param("severity", beginning.content.severity().id())
                .param("from", beginning.content.term().from())
                .param("until", beginning.content.term().until())
                .query(Long.class)
                .single();
        insertVersion(new WarningId(id), 1, beginning.content, by);
        return new WarningId(id);
    }

    void edit(Warning warning, Content content, Officer by) {
        int next = warning.version() + 1;
        insertVersion(warning.id(), next, content, by);
        jdbc.sql("""
            UPDATE warning SET version = :next, severity = :severity, valid_from = :from, valid_until = :until
            WHERE id = :id
            """)
                .param("next", next)
                .param("severity", content.severity().id())
                .param("from", content.term().from())
                .param("until", content.term().until())
                .param("id", warning.id().value())
                .update();
    }

    void helped(WarningId id) {
        jdbc.sql("UPDATE warning SET with_ai = true WHERE id = ?")
                .param(id.value())
                .update();
    }

    void becomes(WarningId id, State state) {
        jdbc.sql("UPDATE warning SET state = ? WHERE id = ?")
                .param(state.id())
                .param(id.value())
                .update();
    }

    void sent(WarningId id) {
        jdbc.sql("UPDATE warning SET sent_at = ? WHERE id = ?")
                .param(now())
                .param(id.value())
                .update();
    }

    /** Records the approval, with the text unless it is a training warning. */
    void approved(WarningId id, OfficerId by, Optional<Cleared> cleared) {
        jdbc.sql("""
            UPDATE warning SET approved_by = :by, approved_at = :at, approval_id = :approval, cleared_text_id = :text
            WHERE id = :id
            """)
                .param("by", by.value())
                .param("at", now())
                .param("approval", cleared.map(Cleared::approval).orElse(null))
                .param("text", cleared.map(Cleared::text).orElse(null))
                .param("id", id.value())
                .update();
    }

    /** A recorded approval and its text. */
    record Cleared(UUID approval, UUID text) {}

    /** Locks a warning until the transaction ends. */
    Optional<Warning> hold(WarningId id) {
        return jdbc.sql(SELECT + "WHERE w.id = ? FOR UPDATE OF w")
                .param(id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Warning> find(WarningId id) {
        return jdbc.sql(SELECT + "WHERE w.id = ?")
                .param(id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /** These, by id. */
    Map<WarningId, Warning> find(Collection<WarningId> ids) {
        return jdbc
                .sql(SELECT + "WHERE w.id = ANY (?)")
                .param(ids.stream().map(WarningId::value).toArray(Long[]::new))
                .query((row, _) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Warning::id, Function.identity()));
    }

    /** Warnings in these states, newest first. */
    List<Warning> in(Collection<State> states) {
        return jdbc.sql(SELECT + "WHERE w.state = ANY (?) ORDER BY w.id DESC")
                .param(states.stream().map(State::id).toArray(String[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    /** Those that have gone out and hold on a day, the gravest first, of equals the newest. */
    List<Warning> inForce(LocalDate on) {
        return jdbc.sql(SELECT + """
            WHERE w.state IN ('sending', 'paused', 'sent') AND w.kind <> 'cancellation'
              AND :on BETWEEN w.valid_from AND w.valid_until
            ORDER BY array_position(ARRAY['urgent', 'important', 'ordinary'], w.severity), w.id DESC
            """)
                .param("on", on)
                .query((row, _) -> read(row))
                .list();
    }

    /** Warnings with this origin, newest first. */
    List<Warning> begunWith(Origin origin) {
        return jdbc.sql(SELECT + "WHERE w.origin = ? AND w.origin_key = ? ORDER BY w.id DESC")
                .param(lower(origin.from()))
                .param(origin.key())
                .query((row, _) -> read(row))
                .list();
    }

    /** The correction or withdrawal of a warning, unless it was discarded. */
    Optional<Warning> following(WarningId id) {
        return jdbc.sql(SELECT + "WHERE w.follows = ? AND w.state NOT IN ('rejected', 'cancelled')")
                .param(id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /** The content of each version, oldest first. */
    List<Content> versions(WarningId id) {
        return jdbc.sql("SELECT content FROM warning_version WHERE warning = ? ORDER BY version")
                .param(id.value())
                .query((row, _) -> Contents.read(row.getString(1)))
                .list();
    }

    /** Whether an officer wrote a version of it. */
    boolean isAuthor(WarningId id, Officer officer) {
        return jdbc.sql("SELECT count(*) FROM warning_version WHERE warning = ? AND edited_by = ?")
                        .param(id.value())
                        .param(officer.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void insertVersion(WarningId id, int version, Content content, Officer by) {
        jdbc.sql("""
            INSERT INTO warning_version (warning, version, content, edited_by, at)
            VALUES (?, ?, CAST(? AS jsonb), ?, ?)
            """)
                .param(id.value())
                .param(version)
                .param(Contents.write(content))
                .param(by.id().value())
                .param(now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E upper(Class<E> type, String value) {
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    }

    private static Warning read(ResultSet row) throws SQLException {
        return new Warning(
                new WarningId(row.getLong("id")),
                upper(Kind.class, row.getString("kind")),
                Optional.ofNullable(row.getObject("follows", Long.class)).map(WarningId::new),
                new Origin(upper(Origin.From.class, row.getString("origin")), row.getString("origin_key")),
                row.getBoolean("training") ? Purpose.TRAINING : Purpose.REAL,
                row.getBoolean("with_ai") ? Authorship.WITH_AI : Authorship.PEOPLE,
                State.of(row.getString("state")),
                row.getInt("version"),
                Contents.read(row.getString("content")),
                new Warning.Drafted(officer(row, "drafted_by"), instant(row, "drafted_at")),
                approved(row),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Optional<Warning.Approved> approved(ResultSet row) throws SQLException {
        if (row.getObject("approved_by") == null) {
            return Optional.empty();
        }
        return Optional.of(new Warning.Approved(
                officer(row, "approved_by"),
                instant(row, "approved_at"),
                Optional.ofNullable(row.getObject("cleared_text_id", UUID.class)),
                Optional.ofNullable(row.getObject("preapproval", Long.class))));
    }

    private static OfficerId officer(ResultSet row, String column) throws SQLException {
        return new OfficerId(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
