package vn.hoixa.incident;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.WorkingCalendar;

/** The rows of {@code incident} and {@code incident_step}. */
@Component
class IncidentRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Inserts an entry under the next number of the year. */
    void insert(UUID id, Incident.Report report, OfficerId by) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('incident'))")
                .query((_, _) -> 0)
                .single();
        jdbc.sql("""
            INSERT INTO incident (id, year, number, kind, personal, noticed_at, what, affected, recorded_by, recorded_at)
            VALUES (:id, :year, (SELECT coalesce(max(number), 0) + 1 FROM incident WHERE year = :year),
                    :kind, :personal, :noticed, :what, :affected, :by, :at)
            """)
                .param("id", id)
                .param("year", clock.instant().atZone(WorkingCalendar.ZONE).getYear())
                .param("kind", report.kind().id())
                .param("personal", report.concern() == Incident.Concern.PERSONAL_DATA)
                .param("noticed", utc(report.noticed()))
                .param("what", report.what())
                .param("affected", report.affected())
                .param("by", by.value())
                .param("at", utc(clock.instant()))
                .update();
    }

    void step(UUID incident, OfficerId by, String done) {
        jdbc.sql("INSERT INTO incident_step (incident_id, at, by, done) VALUES (?, ?, ?, ?)")
                .param(incident)
                .param(utc(clock.instant()))
                .param(by.value())
                .param(done)
                .update();
    }

    void tell(UUID incident, Incident.Told told) {
        jdbc.sql("UPDATE incident SET told_at = ?, told_whom = ? WHERE id = ?")
                .param(utc(told.at()))
                .param(told.whom())
                .param(incident)
                .update();
    }

    void close(UUID incident, OfficerId by, String conclusion) {
        jdbc.sql("UPDATE incident SET closed_at = ?, closed_by = ?, conclusion = ? WHERE id = ?")
                .param(utc(clock.instant()))
                .param(by.value())
                .param(conclusion)
                .param(incident)
                .update();
    }

    /** The incident, locked until the transaction ends. */
    Optional<Incident> hold(UUID id) {
        return read("WHERE id = :id FOR UPDATE", Map.of("id", id)).stream().findFirst();
    }

    Optional<Incident> find(UUID id) {
        return read("WHERE id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Open ones first, then the latest first. */
    List<Incident> all(int most) {
        return read("ORDER BY closed_at IS NOT NULL, noticed_at DESC LIMIT :most", Map.of("most", most));
    }

    /** Incidents whose notice is still due, earliest deadline first. */
    List<Incident> awaitingNotice() {
        return read("WHERE personal AND told_at IS NULL AND closed_at IS NULL ORDER BY noticed_at", Map.of());
    }

    private List<Incident> read(String which, Map<String, ?> params) {
        var incidents = jdbc.sql("SELECT * FROM incident " + which)
                .params(params)
                .query((row, _) -> incident(row))
                .list();
        var steps = steps(incidents.stream().map(Incident::id).toList());
        return incidents.stream()
                .map(one -> new Incident(
                        one.id(),
                        one.number(),
                        one.report(),
                        one.recorded(),
                        steps.getOrDefault(one.id(), List.of()),
                        one.told(),
                        one.closing()))
                .toList();
    }

    private record StepRow(UUID incident, Incident.Step step) {}

    private Map<UUID, List<Incident.Step>> steps(List<UUID> incidents) {
        return jdbc
                .sql("SELECT * FROM incident_step WHERE incident_id = ANY (?) ORDER BY id")
                .param(incidents.toArray(UUID[]::new))
                .query((row, _) -> new StepRow(
                        row.getObject("incident_id", UUID.class),
                        new Incident.Step(officer(row, "by"), moment(row, "at"), row.getString("done"))))
                .list()
                .stream()
                .collect(groupingBy(StepRow::incident, mapping(StepRow::step, toList())));
    }

    private static Incident incident(ResultSet row) throws SQLException {
        return new Incident(
                row.getObject("id", UUID.class),
                String.format("%02d/%d", row.getInt("number"), row.getInt("year")),
                new Incident.Report(
                        Kind.of(row.getString("kind")).orElseThrow(),
                        row.getBoolean("personal") ? Incident.Concern.PERSONAL_DATA : Incident.Concern.NO_PERSONAL_DATA,
                        moment(row, "noticed_at"),
                        row.getString("what"),
                        row.getString("affected")),
                new Incident.Recorded(officer(row, "recorded_by"), moment(row, "recorded_at")),
                List.of(),
                told(row),
                closing(row));
    }

    private static Optional<Incident.Told> told(ResultSet row) throws SQLException {
        @Nullable String whom = row.getString("told_whom");
        return whom == null ? Optional.empty() : Optional.of(new Incident.Told(moment(row, "told_at"), whom));
    }

    private static Optional<Incident.Closing> closing(ResultSet row) throws SQLException {
        @Nullable String conclusion = row.getString("conclusion");
        return conclusion == null
                ? Optional.empty()
                : Optional.of(new Incident.Closing(officer(row, "closed_by"), moment(row, "closed_at"), conclusion));
    }

    private static OfficerId officer(ResultSet row, String column) throws SQLException {
        return new OfficerId(row.getObject(column, UUID.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
