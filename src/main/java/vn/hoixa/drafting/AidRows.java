package vn.hoixa.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.OfficerId;

/** The rows of {@code machine_aid}. */
@Component
class AidRows {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    AidRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param about the questions whose words the input repeats, so that it is erased with them */
    void insert(Aid aid, Collection<UUID> about, String model, int prompt) {
        jdbc.sql("""
            INSERT INTO machine_aid (id, kind, subject, officer, asked_at, input, about, model, prompt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        aid.id(),
                        aid.kind().id(),
                        aid.subject(),
                        aid.officer().value(),
                        now(),
                        aid.input(),
                        about.toArray(UUID[]::new),
                        model,
                        prompt)
                .update();
    }

    void came(UUID id, Aid.Came came) {
        var by =
                switch (came) {
                    case Aid.Came.Lines lines -> lines.by();
                    case Aid.Came.Nothing nothing -> nothing.by();
                };
        jdbc.sql("""
            UPDATE machine_aid SET done_at = :at, lines = :lines, why = :why, tokens_in = :in, tokens_out = :out,
                                   took_ms = :took
            WHERE id = :id
            """)
                .param("at", now())
                .param(
                        "lines",
                        came instanceof Aid.Came.Lines(var lines, var _) ? lines.toArray(String[]::new) : new String[0])
                .param("why", came instanceof Aid.Came.Nothing(var why, var _) ? why.name() : null)
                .param("in", by.tokensIn())
                .param("out", by.tokensOut())
                .param("took", Math.toIntExact(by.took().toMillis()))
                .param("id", id)
                .update();
    }

    /** Empty when it is unknown or belongs to another officer. */
    Optional<Aid> find(UUID id, OfficerId officer) {
        return jdbc.sql("SELECT * FROM machine_aid WHERE id = ? AND officer = ?")
                .params(id, officer.value())
                .query((row, _) -> aid(row))
                .optional();
    }

    void stop(UUID id, OfficerId officer) {
        jdbc.sql("UPDATE machine_aid SET stopped = true WHERE id = ? AND officer = ? AND done_at IS NULL")
                .params(id, officer.value())
                .update();
    }

    boolean isStopped(UUID id) {
        return jdbc.sql("SELECT stopped FROM machine_aid WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Accepts or discards a result; false unless it belongs to this officer, is done and was not decided before. */
    boolean decide(UUID id, OfficerId officer, boolean accepted) {
        return jdbc.sql("""
            UPDATE machine_aid SET accepted = ?, accepted_at = ?
            WHERE id = ? AND officer = ? AND done_at IS NOT NULL AND accepted IS NULL
            """).params(accepted, now(), id, officer.value()).update() == 1;
    }

    /** Stores the officer's wording before accepting it. */
    void reworded(UUID id, String words) {
        jdbc.sql("UPDATE machine_aid SET taken = ? WHERE id = ?")
                .params(words, id)
                .update();
    }

    /** The result last accepted for a subject: in the officer's words, or its first line. */
    Optional<String> taken(AidKind kind, String subject) {
        return jdbc.sql("""
            SELECT coalesce(taken, lines[1]) FROM machine_aid WHERE kind = ? AND subject = ? AND accepted
            ORDER BY accepted_at DESC LIMIT 1
            """).params(kind.id(), subject).query(String.class).optional();
    }

    /** The first lines of accepted results of a kind, in the officers' words, latest first. */
    List<String> takenLately(AidKind kind, int most) {
        return jdbc.sql("""
            SELECT words FROM (
              SELECT coalesce(taken, lines[1]) AS words, max(accepted_at) AS last FROM machine_aid
              WHERE kind = ? AND accepted GROUP BY 1) AS each
            WHERE words <> '' ORDER BY last DESC LIMIT ?
            """).params(kind.id(), most).query(String.class).list();
    }

    /** Whether the work was lost because its process died: after a while that counts as no answer. */
    private boolean isOver(ResultSet row) throws SQLException {
        var asked = row.getObject("asked_at", OffsetDateTime.class);
        return row.getObject("done_at") != null || asked.plus(LONGEST).isBefore(now());
    }

    private Aid aid(ResultSet row) throws SQLException {
        return new Aid(
                row.getObject("id", UUID.class),
                AidKind.of(row.getString("kind")).orElseThrow(),
                row.getString("subject"),
                new OfficerId(row.getObject("officer", UUID.class)),
                row.getString("input"),
                isOver(row) ? Optional.of(came(row)) : Optional.empty());
    }

    private static Aid.Came came(ResultSet row) throws SQLException {
        var by = new Drafted.By(
                row.getString("model"),
                row.getInt("prompt"),
                row.getInt("tokens_in"),
                row.getInt("tokens_out"),
                Duration.ofMillis(row.getInt("took_ms")));
        String why = row.getString("why");
        if (row.getObject("done_at") == null) {
            return new Aid.Came.Nothing(Drafted.Why.UNREACHABLE, by);
        }
        return why == null
                ? new Aid.Came.Lines(List.of((String[]) row.getArray("lines").getArray()), by)
                : new Aid.Came.Nothing(Drafted.Why.valueOf(why), by);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
