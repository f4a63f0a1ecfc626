package vn.hoixa.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.office.AuditEntry.Subject;

/**
 * The audit log: a record of every act of an officer. Rows are inserted in the transaction of the act itself and cannot
 * be changed or removed: the application role has no right to, and a trigger refuses everybody else.
 */
@Component
public class Audit {
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SELECT = """
        SELECT at, actor, officer, act, subject_kind, subject_id, details FROM audit
        WHERE subject_kind = :kind AND subject_id = :subject
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An act with the moment it was recorded. */
    public record Recorded(Instant at, AuditEntry entry) {}

    /** Records an act; call it inside the transaction that does it. */
    public void record(AuditEntry entry) {
        jdbc.sql("""
            INSERT INTO audit (at, actor, officer, act, subject_kind, subject_id, details)
            VALUES (:at, :actor, :officer, :act, :kind, :subject, CAST(:details AS jsonb))
            """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", kind(entry.actor()))
                .param("officer", officer(entry.actor()).map(OfficerId::value).orElse(null))
                .param("act", entry.act())
                .param("kind", entry.subject().kind())
                .param("subject", entry.subject().id())
                .param("details", JSON.writeValueAsString(entry.details()))
                .update();
    }

    /** The acts done to one subject, oldest first. */
    public List<Recorded> of(Subject subject) {
        return jdbc.sql(SELECT + "ORDER BY id")
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .query(Audit::recorded)
                .list();
    }

    /** The last acts done to one subject, newest first. */
    public List<Recorded> latest(Subject subject, int most) {
        return jdbc.sql(SELECT + "ORDER BY id DESC LIMIT :most")
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("most", most)
                .query(Audit::recorded)
                .list();
    }

    private static Recorded recorded(ResultSet row, int number) throws SQLException {
        return new Recorded(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AuditEntry(
                        actor(row.getString("actor"), Optional.ofNullable(row.getString("officer"))),
                        row.getString("act"),
                        new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                        JSON.readValue(row.getString("details"), DETAILS)));
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.ByOfficer by -> "officer";
            case Actor.CommandLine line -> "command_line";
            case Actor.Application application -> "application";
        };
    }

    private static Optional<OfficerId> officer(Actor actor) {
        return actor instanceof Actor.ByOfficer(var id) ? Optional.of(id) : Optional.empty();
    }

    private static Actor actor(String kind, Optional<String> officer) {
        return switch (kind) {
            case "officer" -> new Actor.ByOfficer(OfficerId.of(officer.orElseThrow()));
            case "command_line" -> new Actor.CommandLine();
            default -> new Actor.Application();
        };
    }
}
