package vn.hoixa.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.feedback.Complaint.Judgement;
import vn.hoixa.feedback.Complaint.Outcome;
import vn.hoixa.office.OfficerId;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;

/** The "not useful" rows of {@code feedback}, with officers' judgements from {@code feedback_triage}. */
@Component
class ComplaintRows {
    private static final String ALL = """
        SELECT f.id, f.at, f.reason, f.turn_id, f.cleared_text_id, t.fault, t.importance, t.judged_by, t.judged_at,
               t.remedy, t.item_kind, t.item_key, t.note, t.settled_by, t.settled_at
        FROM feedback f LEFT JOIN feedback_triage t ON t.feedback_id = f.id
        WHERE NOT f.useful
        """;
    /** A settled complaint is open again when a later vote says something new. */
    private static final String OPEN = "AND (t.settled_at IS NULL OR f.at > t.settled_at) ";

    private static final String SETTLED = "AND t.settled_at >= f.at ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ComplaintRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(
            UUID id,
            Instant at,
            String reason,
            UUID turn,
            UUID text,
            Optional<Judgement> judgement,
            Optional<Outcome> outcome) {}

    /** Oldest first. */
    List<Row> open(int most) {
        return jdbc.sql(ALL + OPEN + "ORDER BY f.at LIMIT ?")
                .param(most)
                .query((row, _) -> row(row))
                .list();
    }

    /** Newest first. */
    List<Row> settled(int most) {
        return jdbc.sql(ALL + SETTLED + "ORDER BY t.settled_at DESC LIMIT ?")
                .param(most)
                .query((row, _) -> row(row))
                .list();
    }

    /** Complaints remedied after a moment, newest first. */
    List<Row> mendedSince(Instant start, int most) {
        return jdbc.sql(ALL + SETTLED
                        + "AND t.remedy = 'mended' AND t.settled_at > ? ORDER BY t.settled_at DESC LIMIT ?")
                .param(start.atOffset(ZoneOffset.UTC))
                .param(most)
                .query((row, _) -> row(row))
                .list();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(ALL + "AND f.id = ?")
                .param(id)
                .query((row, _) -> row(row))
                .optional();
    }

    /** The complaint, locked until the transaction ends: the first decision wins. */
    Optional<Row> hold(UUID id) {
        jdbc.sql("SELECT id FROM feedback WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    void judge(UUID id, Fault fault, Importance importance, OfficerId by) {
        jdbc.sql("""
            INSERT INTO feedback_triage (feedback_id, fault, importance, judged_by, judged_at)
            VALUES (:id, :fault, :importance, :by, :at)
            ON CONFLICT (feedback_id) DO UPDATE
            SET fault = :fault, importance = :importance, judged_by = :by, judged_at = :at
            """)
                .param("id", id)
                .param("fault", fault.id())
                .param("importance", importance.id())
                .param("by", by.value())
                .param("at", now())
                .update();
    }

    void settle(UUID id, Remedy remedy, OfficerId by, Optional<UUID> told) {
        var item = remedy instanceof Remedy.Mended(Slot slot, String _) ? Optional.of(slot) : Optional.<Slot>empty();
        jdbc.sql("""
            UPDATE feedback_triage
            SET remedy = :remedy, item_kind = :kind, item_key = :key, note = :note, settled_by = :by,
                settled_at = :at, told_text_id = :told
            WHERE feedback_id = :id
            """)
                .param("id", id)
                .param("remedy", word(remedy))
                .param("kind", item.map(slot -> slot.type().id()).orElse(null))
                .param("key", item.map(Slot::key).orElse(null))
                .param("note", remedy.note())
                .param("by", by.value())
                .param("at", now())
                .param("told", told.orElse(null))
                .update();
    }

    static String word(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Mended _ -> "mended";
            case Remedy.Unchanged _ -> "unchanged";
            case Remedy.HandedOn _ -> "handed_on";
        };
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                moment(row, "at"),
                row.getString("reason"),
                row.getObject("turn_id", UUID.class),
                row.getObject("cleared_text_id", UUID.class),
                judgement(row),
                outcome(row));
    }

    private static Optional<Judgement> judgement(ResultSet row) throws SQLException {
        @Nullable String fault = row.getString("fault");
        return fault == null
                ? Optional.empty()
                : Optional.of(new Judgement(
                        Fault.of(fault).orElseThrow(),
                        Importance.of(row.getString("importance")).orElseThrow(),
                        officer(row, "judged_by"),
                        moment(row, "judged_at")));
    }

    private static Optional<Outcome> outcome(ResultSet row) throws SQLException {
        @Nullable String remedy = row.getString("remedy");
        return remedy == null || moment(row, "at").isAfter(moment(row, "settled_at"))
                ? Optional.empty()
                : Optional.of(new Outcome(remedy(remedy, row), officer(row, "settled_by"), moment(row, "settled_at")));
    }

    private static Remedy remedy(String word, ResultSet row) throws SQLException {
        String note = row.getString("note");
        return switch (word) {
            case "mended" ->
                new Remedy.Mended(new Slot(ItemType.of(row.getString("item_kind")), row.getString("item_key")), note);
            case "unchanged" -> new Remedy.Unchanged(note);
            case "handed_on" -> new Remedy.HandedOn(note);
            default -> throw new IllegalStateException("feedback_triage.remedy is " + word);
        };
    }

    private static OfficerId officer(ResultSet row, String column) throws SQLException {
        return new OfficerId(row.getObject(column, UUID.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
