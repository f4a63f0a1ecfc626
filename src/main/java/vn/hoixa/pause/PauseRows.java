package vn.hoixa.pause;

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
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;

/** The rows of {@code answer_pause}. */
@Component
class PauseRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    PauseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns false when the scope is paused already. */
    boolean insert(UUID id, Scope scope, Officer by, String why) {
        return jdbc.sql("""
            INSERT INTO answer_pause (id, scope, target, begun_by, begun_at, begun_why)
            VALUES (:id, :scope, :target, :by, :at, :why)
            ON CONFLICT (scope, target) WHERE ended_at IS NULL DO NOTHING
            """)
                        .param("id", id)
                        .param("scope", scope.kind())
                        .param("target", scope.target())
                        .param("by", by.id().value())
                        .param("at", now())
                        .param("why", why)
                        .update()
                == 1;
    }

    /** Returns false when it is over already. */
    boolean end(UUID id, Officer by, String why) {
        return jdbc.sql("""
            UPDATE answer_pause SET ended_by = :by, ended_at = :at, ended_why = :why
            WHERE id = :id AND ended_at IS NULL
            """)
                        .param("by", by.id().value())
                        .param("at", now())
                        .param("why", why)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The latest first. */
    List<Pause> inForce() {
        return read("WHERE ended_at IS NULL ORDER BY begun_at DESC");
    }

    List<Pause> latest(int limit) {
        return read("ORDER BY ended_at IS NOT NULL, begun_at DESC LIMIT " + limit);
    }

    private List<Pause> read(String which) {
        return jdbc.sql("SELECT * FROM answer_pause " + which)
                .query((row, _) -> read(row))
                .list();
    }

    private static Pause read(ResultSet row) throws SQLException {
        return new Pause(
                row.getObject("id", UUID.class),
                Scope.of(row.getString("scope"), row.getString("target")).orElseThrow(),
                act(row, "begun").orElseThrow(),
                act(row, "ended"));
    }

    private static Optional<Pause.Act> act(ResultSet row, String which) throws SQLException {
        var at = row.getObject(which + "_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Pause.Act(
                        new OfficerId(row.getObject(which + "_by", UUID.class)),
                        at.toInstant(),
                        row.getString(which + "_why")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
