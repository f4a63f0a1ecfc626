package vn.hoixa.scam;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.Sealing;

/**
 * Suspicious messages that citizens handed in, in groups, and what the police made of them. A message is kept masked; the numbers
 * it names are kept encrypted, for the police, for {@link #EVIDENCE_KEPT}.
 */
@Component
public class ScamReports {
    /** How long the suspect's data is kept. */
    public static final Duration EVIDENCE_KEPT = Duration.ofDays(180);

    private static final long ONE_AT_A_TIME = 0x5ca_19L;

    private final JdbcClient jdbc;
    private final Masker masker;
    private final Sealing sealing;
    private final Audit audit;
    private final Clock clock;

    ScamReports(JdbcClient jdbc, Masker masker, Sealing sealing, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.masker = masker;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    /** One number, account or address of a group, in clear: for the police alone. */
    public record Evidence(ItemKind kind, String value) {
        @Override
        public String toString() {
            return "Evidence[" + kind + "]";
        }
    }

    /** Takes a message in; it joins the group it belongs to. */
    @Transactional
    public UUID handIn(Handed message, ScamVerdict verdict, Optional<AddressId> from) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(ONE_AT_A_TIME)
                .query((_, _) -> "")
                .single();
        UUID id = UUID.randomUUID();
        UUID group = groupOf(message).orElseGet(() -> open(message));
        jdbc.sql("""
            INSERT INTO scam_report (id, group_id, address_id, message, shape, verdict, signs, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(Arrays.asList(
                        id,
                        group,
                        from.map(AddressId::value).orElse(null),
                        message.text().value(),
                        message.shape(),
                        verdict.id(),
                        verdict.signs().stream()
                                .map(Sign::explanation)
                                .distinct()
                                .toArray(String[]::new),
                        now()))
                .update();
        message.identifiers().forEach(each -> keep(id, each));
        return id;
    }

    /** The groups nobody has judged, the latest first. */
    public List<ReportGroup> open() {
        return groups("WHERE g.judged_at IS NULL", List.of());
    }

    /** Those that were judged in the time up to now, the latest first. */
    public List<ReportGroup> judged(Duration within) {
        return groups("WHERE g.judged_at > ?", List.of(utc(clock.instant().minus(within))));
    }

    /** Whatever was handed in lately, judged or not. */
    public List<ReportGroup> since(Duration within) {
        return groups("WHERE r.at > ?", List.of(utc(clock.instant().minus(within))));
    }

    /**
     * How much was handed in in one week.
     *
     * @param from its Monday
     */
    public record Week(LocalDate from, int reports, int groups) {}

    /** The last weeks in which something was handed in, the latest first. */
    public List<Week> weeks(int most) {
        return jdbc.sql("""
            SELECT date_trunc('week', at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS monday, count(*), count(DISTINCT group_id)
            FROM scam_report GROUP BY monday ORDER BY monday DESC LIMIT ?
            """)
                .param(most)
                .query((row, _) -> new Week(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3)))
                .list();
    }

    public Optional<ReportGroup> find(UUID group) {
        return groups("WHERE g.id = ?", List.of(group)).stream().findFirst();
    }

    /** Everybody who handed in a message of a group on a channel that reaches them. */
    public List<AddressId> senders(UUID group) {
        return jdbc.sql("SELECT DISTINCT address_id FROM scam_report WHERE group_id = ? AND address_id IS NOT NULL")
                .param(group)
                .query((row, _) -> new AddressId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The numbers, accounts and addresses of a group; a look at them is recorded. Empty for anybody but the police. */
    public List<Evidence> evidence(UUID group, Officer reader) {
        if (!reader.has(Role.POLICE)) return List.of();
        audit.record(new AuditEntry(
                Actor.of(reader), "scam.look_at_evidence", new AuditEntry.Subject("scam_group", group.toString())));
        return jdbc.sql("SELECT DISTINCT ON (e.kind, e.mark) e.kind, e.sealed FROM scam_evidence e"
                        + " JOIN scam_report r ON r.id = e.report_id WHERE r.group_id = ? ORDER BY e.kind, e.mark")
                .param(group)
                .query((row, _) -> new Evidence(ItemKind.valueOf(row.getString(1)), sealing.open(row.getBytes(2))))
                .list();
    }

    /** What a group is known by, to be made known to all. */
    public List<Handed> known(UUID group) {
        return jdbc.sql("SELECT id, message, shape FROM scam_report WHERE group_id = ?")
                .param(group)
                .query((row, _) -> new Handed(
                        masker.stored(row.getString("message")),
                        identifiers(row.getObject("id", UUID.class)),
                        KnownItems.shape(row)))
                .list();
    }

    /** Writes a judgement down; false when somebody was first. */
    public boolean judge(UUID group, Officer by, Judgement what, String reason) {
        return jdbc.sql("UPDATE scam_group SET judgement = ?, reason = ?, judged_by = ?, judged_at = ?"
                                + " WHERE id = ? AND judged_at IS NULL")
                        .params(what.name(), reason, by.id().value(), now(), group)
                        .update()
                == 1;
    }

    /** Deletes the suspect's data that is past its time; how many values went. */
    public int forgetOldEvidence() {
        return jdbc.sql("DELETE FROM scam_evidence WHERE kept_since < ?")
                .param(utc(clock.instant().minus(EVIDENCE_KEPT)))
                .update();
    }

    private List<Identifier> identifiers(UUID report) {
        return jdbc.sql("SELECT kind, mark, sealed FROM scam_evidence WHERE report_id = ?")
                .param(report)
                .query((row, _) ->
                        new Identifier(ItemKind.valueOf(row.getString(1)), row.getString(2), row.getBytes(3)))
                .list();
    }

    private List<ReportGroup> groups(String where, List<?> parameters) {
        return jdbc.sql("""
            SELECT g.id, g.judgement, g.reason, g.judged_by, g.judged_at, count(*) AS reports,
                   count(DISTINCT coalesce(r.address_id, r.id)) AS people, min(r.at) AS first, max(r.at) AS last,
                   (array_agg(r.message ORDER BY r.at))[1] AS message, (array_agg(array_to_json(r.signs)::text ORDER BY r.at))[1] AS signs,
                   (SELECT count(DISTINCT e.mark) FROM scam_evidence e JOIN scam_report s ON s.id = e.report_id
                    WHERE s.group_id = g.id) AS names
            FROM scam_group g JOIN scam_report r ON r.group_id = g.id
            """ + where
                        + " GROUP BY g.id ORDER BY count(DISTINCT coalesce(r.address_id, r.id)) DESC, max(r.at) DESC")
                .params(parameters)
                .query(new GroupRow(masker))
                .list();
    }

    private Optional<UUID> groupOf(Handed message) {
        String[] marks = message.identifiers().stream().map(Identifier::mark).toArray(String[]::new);
        return jdbc.sql(
                        "SELECT r.group_id FROM scam_evidence e JOIN scam_report r ON r.id = e.report_id"
                                + " JOIN scam_group g ON g.id = r.group_id AND g.judged_at IS NULL WHERE e.mark = ANY (?) LIMIT 1")
                .param(marks)
                .query(UUID.class)
                .optional()
                .or(() -> alike(message));
    }

    private Optional<UUID> alike(Handed message) {
        record Shaped(UUID group, long[] shape) {}
        return jdbc
                .sql("SELECT r.group_id, r.shape FROM scam_report r JOIN scam_group g ON g.id = r.group_id"
                        + " AND g.judged_at IS NULL ORDER BY r.at DESC LIMIT 2000")
                .query((row, _) -> new Shaped(row.getObject("group_id", UUID.class), KnownItems.shape(row)))
                .list()
                .stream()
                .filter(each -> TextShape.alike(each.shape, message.shape()))
                .map(Shaped::group)
                .findFirst();
    }

    private UUID open(Handed message) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO scam_group (id) VALUES (?)").param(id).update();
        return id;
    }

    private void keep(UUID report, Identifier identifier) {
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
