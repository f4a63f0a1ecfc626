package vn.hoixa.scam;

import java.time.Clock;
import java.time.Instant;
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
import vn.hoixa.office.Officer;
import vn.hoixa.privacy.Masker;

/** Stores reported messages: each joins the group it belongs to, and the police judge a group. */
@Component
public class ScamReports {
    private static final long ONE_AT_A_TIME = 0x5ca_19L;

    private final JdbcClient jdbc;
    private final Masker masker;
    private final ScamEvidence evidence;
    private final Clock clock;

    ScamReports(JdbcClient jdbc, Masker masker, ScamEvidence evidence, Clock clock) {
        this.jdbc = jdbc;
        this.masker = masker;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Stores a report in the group it belongs to. */
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
        message.identifiers().forEach(each -> evidence.keep(id, each));
        return id;
    }

    public boolean exists(UUID group) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM scam_group WHERE id = ?)")
                .param(group)
                .query(Boolean.class)
                .single();
    }

    /** Everybody who reported a message of a group on a channel that reaches them. */
    public List<AddressId> senders(UUID group) {
        return jdbc.sql("SELECT DISTINCT address_id FROM scam_report WHERE group_id = ? AND address_id IS NOT NULL")
                .param(group)
                .query((row, _) -> new AddressId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The messages of a group with their identifiers, to be added to the known items. */
    public List<Handed> known(UUID group) {
        return jdbc.sql("SELECT id, message, shape FROM scam_report WHERE group_id = ?")
                .param(group)
                .query((row, _) -> new Handed(
                        masker.stored(row.getString("message")),
                        evidence.of(row.getObject("id", UUID.class)),
                        KnownItems.shape(row)))
                .list();
    }

    /** Stores a judgement; false when somebody was first. */
    public boolean judge(UUID group, Officer by, Judgement what, String reason) {
        return jdbc.sql("UPDATE scam_group SET judgement = ?, reason = ?, judged_by = ?, judged_at = ?"
                                + " WHERE id = ? AND judged_at IS NULL")
                        .params(what.name(), reason, by.id().value(), now(), group)
                        .update()
                == 1;
    }

    /**
     * Replaces a judgement; false when it has been replaced meanwhile.
     *
     * @param standing the time of the judgement to be replaced
     */
    public boolean revise(UUID group, Officer by, Judgement what, String reason, Instant standing) {
        return jdbc.sql("UPDATE scam_group SET judgement = ?, reason = ?, judged_by = ?, judged_at = ?"
                                + " WHERE id = ? AND judged_at = ?")
                        .params(what.name(), reason, by.id().value(), now(), group, utc(standing))
                        .update()
                == 1;
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

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
