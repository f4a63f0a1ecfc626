package vn.hoixa.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;

/**
 * Sessions of signed-in officers, stored as rows that every replica sees: a session without its row ends at its next
 * request. The row holds the kind of browser but no network address.
 */
@Component
public class Sessions {
    /** Resolution of "last seen", so that not every click is a write. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final Duration idle;

    Sessions(JdbcClient jdbc, Audit audit, Clock clock, @Value("${hoixa.console.idle:30m}") Duration idle) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.idle = idle;
    }

    /**
     * One session.
     *
     * @param browser such as "Chrome trên Windows"
     */
    public record Session(UUID id, String browser, Instant opened, Instant lastSeen) {}

    /** Opens a session and deletes the officer's expired ones. */
    public UUID open(OfficerId officer, String browser) {
        var id = UUID.randomUUID();
        jdbc.sql("DELETE FROM officer_session WHERE officer = :officer AND last_seen <= :bound")
                .param("officer", officer.value())
                .param("bound", at(clock.instant().minus(idle).minus(GRAIN)))
                .update();
        jdbc.sql("""
            INSERT INTO officer_session (id, officer, opened_at, last_seen, browser)
            VALUES (:id, :officer, :now, :now, :browser)
            """)
                .param("id", id)
                .param("officer", officer.value())
                .param("now", at(clock.instant()))
                .param("browser", browser)
                .update();
        return id;
    }

    /** Whether a session may still be used. */
    public boolean isOpen(UUID id) {
        return jdbc.sql("SELECT count(*) FROM officer_session WHERE id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Records activity in a session. */
    public void seen(UUID id) {
        jdbc.sql("UPDATE officer_session SET last_seen = :now WHERE id = :id AND last_seen <= :bound")
                .param("now", at(clock.instant()))
                .param("bound", at(clock.instant().minus(GRAIN)))
                .param("id", id)
                .update();
    }

    /** The open sessions of an officer, last used first. */
    public List<Session> of(OfficerId officer) {
        return jdbc.sql("""
            SELECT id, browser, opened_at, last_seen FROM officer_session
            WHERE officer = :officer AND last_seen > :bound ORDER BY last_seen DESC, id
            """)
                .param("officer", officer.value())
                .param("bound", at(clock.instant().minus(idle).minus(GRAIN)))
                .query((row, n) -> new Session(
                        row.getObject("id", UUID.class),
                        row.getString("browser"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Ends a session at its own browser (sign-out). */
    public void leave(UUID id) {
        jdbc.sql("DELETE FROM officer_session WHERE id = :id").param("id", id).update();
    }

    /** Ends one of an officer's sessions from another; false when there was none. */
    public boolean revoke(Officer officer, UUID id) {
        boolean was = jdbc.sql("DELETE FROM officer_session WHERE id = :id AND officer = :officer")
                        .param("id", id)
                        .param("officer", officer.id().value())
                        .update()
                > 0;
        if (was) {
            audit.record(new AuditEntry(
                    Actor.of(officer),
                    "officer.revoke_session",
                    new AuditEntry.Subject("officer", officer.id().toString())));
        }
        return was;
    }

    /** Ends every session of an officer but one, after a change of password. */
    public void endOthers(OfficerId officer, UUID kept) {
        jdbc.sql("DELETE FROM officer_session WHERE officer = :officer AND id <> :kept")
                .param("officer", officer.value())
                .param("kept", kept)
                .update();
    }

    /** Ends every session of an officer. */
    public void endAll(OfficerId officer) {
        jdbc.sql("DELETE FROM officer_session WHERE officer = :officer")
                .param("officer", officer.value())
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
