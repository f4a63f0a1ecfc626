package vn.hoixa.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.privacy.PersonalDataKind;
import vn.hoixa.revision.RevisionId;

/** The rows of {@code approval} and its child tables; inserted, never changed. */
@Component
class ApprovalRows {
    private final JdbcClient jdbc;

    ApprovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reason why one piece of personal data stays in the text. */
    record Tick(String token, PersonalDataKind kind, String reason) {}

    Optional<Approvals.Approved> find(UUID id) {
        return jdbc.sql("SELECT id, officer_id, office, words, audience, approved_at FROM approval WHERE id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Approvals.Approved> find(Collection<UUID> ids) {
        return jdbc.sql("SELECT id, officer_id, office, words, audience, approved_at FROM approval WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    List<UUID> saying(Collection<String> words, Instant since) {
        return jdbc.sql("""
            SELECT id FROM approval
            WHERE approved_at >= ? AND EXISTS (SELECT FROM unnest(?) AS said WHERE strpos(words, said) > 0)
            """)
                .param(since.atOffset(ZoneOffset.UTC))
                .param(words.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    void insert(Basis.Approved basis, Officer officer, String words, Audience audience) {
        jdbc.sql("""
            INSERT INTO approval (id, officer_id, office, words, audience, approved_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
                .param(basis.approval())
                .param(officer.id().value())
                .param(basis.office())
                .param(words)
                .param(audience.name().toLowerCase(Locale.ROOT))
                .param(basis.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertTicks(UUID approval, List<Tick> ticks) {
        ticks.forEach(
                tick -> jdbc.sql("INSERT INTO approval_tick (approval_id, token, kind, reason) VALUES (?, ?, ?, ?)")
                        .param(approval)
                        .param(tick.token)
                        .param(tick.kind.name())
                        .param(tick.reason)
                        .update());
    }

    void insertOrigin(Approvals.Approved approval, RevisionId revision, Officer by, Instant at) {
        jdbc.sql("INSERT INTO knowledge_origin (revision, approval_id, officer_id, made_at) VALUES (?, ?, ?, ?)")
                .param(revision.value())
                .param(approval.id())
                .param(by.id().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean hasOrigin(Approvals.Approved approval) {
        return jdbc.sql("SELECT count(*) FROM knowledge_origin WHERE approval_id = ?")
                        .param(approval.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Approvals.Approved read(ResultSet row) throws SQLException {
        var at = row.getObject("approved_at", OffsetDateTime.class).toInstant();
        return new Approvals.Approved(
                row.getObject("id", UUID.class),
                new OfficerId(row.getObject("officer_id", UUID.class)),
                row.getString("office"),
                row.getString("words"),
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                LocalDate.ofInstant(at, Clearance.VIETNAM));
    }
}
