package vn.hoixa.warning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.OfficerId;

/** Changes the state of a warning and records who did it and why. Joins the caller's transaction. */
@Component
class Steps {
    private final JdbcClient jdbc;
    private final WarningRows rows;
    private final Audit audit;
    private final KnownScams known;
    private final Clock clock;

    Steps(JdbcClient jdbc, WarningRows rows, Audit audit, KnownScams known, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.known = known;
        this.clock = clock;
    }

    /** @param reason masked; empty where none is needed */
    Decided.Done take(Warning warning, State to, Actor by, String reason) {
        rows.becomes(warning.id(), to);
        known.follow(warning, to);
        jdbc.sql("""
            INSERT INTO warning_step (warning, version, from_state, to_state, officer_id, at, reason)
            VALUES (:warning, :version, :from, :to, :by, :at, :reason)
            """)
                .param("warning", warning.id().value())
                .param("version", warning.version())
                .param("from", warning.state().id())
                .param("to", to.id())
                .param("by", by instanceof Actor.ByOfficer(OfficerId id) ? id.value() : null)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        record(warning.id(), "warning." + to.id(), by, reason.isEmpty() ? Map.of() : Map.of("reason", reason));
        return new Decided.Done(warning.id(), to);
    }

    void record(WarningId id, String act, Actor by, Map<String, String> details) {
        audit.record(new AuditEntry(by, act, new AuditEntry.Subject("warning", id.toString()), details));
    }

    /** The transitions, oldest first. */
    List<Step> of(WarningId id) {
        return jdbc.sql("SELECT * FROM warning_step WHERE warning = ? ORDER BY id")
                .param(id.value())
                .query((row, _) -> new Step(
                        State.of(row.getString("from_state")),
                        State.of(row.getString("to_state")),
                        row.getInt("version"),
                        Optional.ofNullable(row.getObject("officer_id", UUID.class))
                                .map(OfficerId::new),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }
}
