package vn.hoixa.drafting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.office.OfficerId;

/** The rows of {@code machine_draft}. */
@Component
class DraftRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<DraftSource>> SOURCES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID question, Drafted drafted, List<DraftSource> sources) {
        var written = drafted instanceof Drafted.Written each ? Optional.of(each) : Optional.<Drafted.Written>empty();
        var by = by(drafted);
        jdbc.sql("""
            INSERT INTO machine_draft (id, question, made_at, body, why, used, missing, sources, model, prompt,
                                       tokens_in, tokens_out, took_ms)
            VALUES (:id, :question, :at, :body, :why, :used, :missing, :sources::jsonb, :model, :prompt,
                    :in, :out, :took)
            """)
                .param("id", UUID.randomUUID())
                .param("question", question)
                .param("at", utc(clock.instant()))
                .param("body", written.map(Drafted.Written::text).orElse(null))
                .param("why", drafted instanceof Drafted.None none ? none.why().name() : null)
                .param(
                        "used",
                        written.map(Drafted.Written::used).orElse(Set.of()).toArray(Integer[]::new))
                .param(
                        "missing",
                        written.map(Drafted.Written::missing).orElse(List.of()).toArray(String[]::new))
                .param("sources", JSON.writeValueAsString(sources))
                .param("model", by.model())
                .param("prompt", by.prompt())
                .param("in", by.tokensIn())
                .param("out", by.tokensOut())
                .param("took", Math.toIntExact(by.took().toMillis()))
                .update();
    }

    void insertUse(StoredDraft draft, OfficerId by, String sent, Collection<Fact> vouched) {
        boolean unchanged = draft.drafted() instanceof Drafted.Written written
                && written.plain().strip().equals(sent.strip());
        jdbc.sql("""
            INSERT INTO draft_use (draft_id, officer, used_at, unchanged, vouched)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
                .param(draft.id())
                .param(by.value())
                .param(utc(clock.instant()))
                .param(unchanged)
                .param(vouched.stream().map(Fact::key).toArray(String[]::new))
                .update();
    }

    /** The latest draft of a question. */
    Optional<StoredDraft> latest(UUID question) {
        return jdbc.sql("SELECT * FROM machine_draft WHERE question = ? ORDER BY made_at DESC LIMIT 1")
                .param(question)
                .query((row, _) -> stored(row))
                .optional();
    }

    Optional<StoredDraft> find(UUID id) {
        return jdbc.sql("SELECT * FROM machine_draft WHERE id = ?")
                .param(id)
                .query((row, _) -> stored(row))
                .optional();
    }

    /** The questions among these that have a draft, or a failure that will not change by itself. */
    Set<UUID> settled(List<UUID> questions) {
        return jdbc
                .sql("""
            SELECT DISTINCT ON (question) question, why, made_at FROM machine_draft
            WHERE question = ANY (?) ORDER BY question, made_at DESC
            """)
                .param(questions.toArray(UUID[]::new))
                .query((row, _) ->
                        isSettled(row) ? Optional.of(row.getObject("question", UUID.class)) : Optional.<UUID>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** How often drafting a question failed, by the server or by an error of our own. */
    int failures(UUID question) {
        return jdbc.sql("""
            SELECT count(*) FROM machine_draft WHERE question = ? AND why IN ('UNREACHABLE', 'TOO_SLOW', 'FAILED')
            """).param(question).query(Integer.class).single();
    }

    /** Tokens read and written since then, by drafts and other requests of officers. */
    long tokensSince(Instant start) {
        return jdbc.sql("""
            SELECT (SELECT coalesce(sum(tokens_in + tokens_out), 0) FROM machine_draft WHERE made_at >= :start)
                 + (SELECT coalesce(sum(tokens_in + tokens_out), 0) FROM machine_aid WHERE asked_at >= :start)
            """).param("start", utc(start)).query(Long.class).single();
    }

    /** Whether a result is final: an unreachable server may be back after a minute; everything else stays as it is. */
    private boolean isSettled(ResultSet row) throws SQLException {
        String why = row.getString("why");
        boolean passing = why != null
                && switch (Drafted.Why.valueOf(why)) {
                    case UNREACHABLE, TOO_SLOW, FAILED, BUSY, OVER_BUDGET, OFF -> true;
                    case NO_SOURCES, NO_USED_SOURCE, NOT_READABLE, TOO_LONG, STOPPED -> false;
                };
        var at = row.getObject("made_at", OffsetDateTime.class).toInstant();
        return !passing || at.plus(Duration.ofMinutes(1)).isAfter(clock.instant());
    }

    private static StoredDraft stored(ResultSet row) throws SQLException {
        return new StoredDraft(
                row.getObject("id", UUID.class),
                row.getObject("question", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                drafted(row),
                JSON.readValue(row.getString("sources"), SOURCES));
    }

    private static Drafted drafted(ResultSet row) throws SQLException {
        var by = new Drafted.By(
                row.getString("model"),
                row.getInt("prompt"),
                row.getInt("tokens_in"),
                row.getInt("tokens_out"),
                Duration.ofMillis(row.getInt("took_ms")));
        String body = row.getString("body");
        return body == null
                ? new Drafted.None(Drafted.Why.valueOf(row.getString("why")), by)
                : new Drafted.Written(
                        body,
                        Set.of(array(row, "used", Integer[].class)),
                        List.of(array(row, "missing", String[].class)),
                        by);
    }

    private static <T> T[] array(ResultSet row, String column, Class<T[]> type) throws SQLException {
        Array array = row.getArray(column);
        return type.cast(Arrays.copyOf((Object[]) array.getArray(), ((Object[]) array.getArray()).length, type));
    }

    private static Drafted.By by(Drafted drafted) {
        return switch (drafted) {
            case Drafted.Written written -> written.by();
            case Drafted.None none -> none.by();
        };
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
