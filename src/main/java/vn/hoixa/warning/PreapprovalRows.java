package vn.hoixa.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;

/** The rows of {@code preapproval}. Joins the caller's transaction. */
@Component
class PreapprovalRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    PreapprovalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(Preapprovals.Order order, Content content, Officer by, WarningRows.Cleared cleared) {
        return jdbc.sql("""
            INSERT INTO preapproval (template, content, villages, sends_a_week, last_day, officer_id, approval_id,
                                     cleared_text_id, at)
            VALUES (:template, CAST(:content AS jsonb), :villages, :sends, :last, :by, :approval, :text, :at)
            RETURNING id
            """)
                .param("template", order.template())
                .param("content", Contents.write(content))
                .param(
                        "villages",
                        content.area().villages().stream().map(VillageId::value).toArray(String[]::new))
                .param("sends", order.sendsAWeek())
                .param("last", order.lastDay())
                .param("by", by.id().value())
                .param("approval", cleared.approval())
                .param("text", cleared.text())
                .param("at", at(clock.instant()))
                .query(Long.class)
                .single();
    }

    void revoke(long id, Officer by, String why) {
        jdbc.sql("UPDATE preapproval SET revoked_by = ?, revoked_at = ?, revoked_why = ? WHERE id = ?")
                .param(by.id().value())
                .param(at(clock.instant()))
                .param(why)
                .param(id)
                .update();
    }

    /** Locks it until the transaction ends, so that two concurrent sends never exceed the limit. */
    Optional<Preapproval> hold(long id) {
        return jdbc.sql("SELECT * FROM preapproval WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** All pre-approvals, newest first. */
    List<Preapproval> all() {
        return jdbc.sql("SELECT * FROM preapproval ORDER BY id DESC")
                .query((row, _) -> read(row))
                .list();
    }

    /** How often it was sent to a village since a moment. */
    int sends(long id, VillageId village, Instant since) {
        return jdbc.sql("""
            SELECT count(*) FROM warning w JOIN warning_version v ON v.warning = w.id AND v.version = w.version
            WHERE w.preapproval = ? AND w.sent_at >= ?
              AND (jsonb_array_length(v.content -> 'area' -> 'villages') = 0
                   OR v.content -> 'area' -> 'villages' @> CAST(? AS jsonb))
            """)
                .param(id)
                .param(at(since))
                .param("[{\"value\":\"" + village.value() + "\"}]")
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Preapproval read(ResultSet row) throws SQLException {
        return new Preapproval(
                row.getLong("id"),
                row.getString("template"),
                Contents.read(row.getString("content")),
                row.getInt("sends_a_week"),
                row.getObject("last_day", LocalDate.class),
                new OfficerId(row.getObject("officer_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("approval_id", UUID.class),
                row.getObject("cleared_text_id", UUID.class),
                revoked(row));
    }

    private static Optional<Preapproval.Revoked> revoked(ResultSet row) throws SQLException {
        var by = Optional.ofNullable(row.getObject("revoked_by", UUID.class));
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(new Preapproval.Revoked(
                        new OfficerId(by.get()),
                        row.getObject("revoked_at", OffsetDateTime.class).toInstant(),
                        row.getString("revoked_why")));
    }
}
