package vn.hoixa.scam;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.privacy.Sealing;

/**
 * Encrypted numbers, accounts and addresses from reported messages: the suspects' data. Only the police can decrypt
 * them, each access is recorded, and they are deleted after their retention period (package {@code erasure}).
 */
@Component
public class ScamEvidence {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Audit audit;
    private final Clock clock;

    ScamEvidence(JdbcClient jdbc, Sealing sealing, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A decrypted number, account or address of a group: for the police alone.
     *
     * @param mark keyed hash that recognises the value without revealing it
     */
    public record Evidence(ItemKind kind, String mark, String value) {
        @Override
        public String toString() {
            return "Evidence[" + kind + "]";
        }
    }

    /** Decrypts the values of a group and records the access. Empty for anybody but the police. */
    public List<Evidence> of(UUID group, Officer reader) {
        if (!reader.has(Role.POLICE)) return List.of();
        audit.record(new AuditEntry(
                Actor.of(reader), "scam.look_at_evidence", new AuditEntry.Subject("scam_group", group.toString())));
        return jdbc.sql("SELECT DISTINCT ON (e.kind, e.mark) e.kind, e.mark, e.sealed FROM scam_evidence e"
                        + " JOIN scam_report r ON r.id = e.report_id WHERE r.group_id = ? ORDER BY e.kind, e.mark")
                .param(group)
                .query((row, _) -> new Evidence(
                        ItemKind.valueOf(row.getString(1)), row.getString(2), sealing.open(row.getBytes(3))))
                .list();
    }

    /** The identifiers of one report, by their marks. */
    List<Identifier> of(UUID report) {
        return jdbc.sql("SELECT kind, mark, sealed FROM scam_evidence WHERE report_id = ?")
                .param(report)
                .query((row, _) ->
                        new Identifier(ItemKind.valueOf(row.getString(1)), row.getString(2), row.getBytes(3)))
                .list();
    }

    /** Stores an identifier of a report. */
    void keep(UUID report, Identifier identifier) {
        jdbc.sql("INSERT INTO scam_evidence (report_id, kind, mark, sealed, kept_since) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(report, identifier.kind().name(), identifier.mark(), identifier.sealed(), now())
                .update();
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
