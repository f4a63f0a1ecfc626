package vn.hoixa.deviation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.office.OfficerId;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.turn.AutomaticAnswers.Given;

/** The rows of {@code deviation_week} and {@code deviation_pick}. */
@Component
class PickRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    PickRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isDrawn(Week week) {
        return jdbc.sql("SELECT count(*) FROM deviation_week WHERE monday = ?")
                        .param(week.monday())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Inserts a drawn week; false when another replica drew it first. */
    boolean insert(Week week, int answers) {
        return jdbc.sql("""
            INSERT INTO deviation_week (monday, drawn_at, answers) VALUES (?, ?, ?) ON CONFLICT (monday) DO NOTHING
            """).param(week.monday()).param(now()).param(answers).update() == 1;
    }

    void insert(Week week, int place, Given answer, Set<Pick.Why> why) {
        jdbc.sql("""
            INSERT INTO deviation_pick (id, monday, place, turn_id, channel, sampled, rejected)
            VALUES (:id, :monday, :place, :turn, :channel, :sampled, :rejected)
            """)
                .param("id", UUID.randomUUID())
                .param("monday", week.monday())
                .param("place", place)
                .param("turn", answer.turn())
                .param("channel", answer.channel().name())
                .param("sampled", why.contains(Pick.Why.SAMPLED))
                .param("rejected", why.contains(Pick.Why.REJECTED))
                .update();
    }

    /** In the order in which they are judged. */
    List<Pick> of(Week week) {
        return jdbc.sql("SELECT * FROM deviation_pick WHERE monday = ? ORDER BY place")
                .param(week.monday())
                .query((row, _) -> pick(row))
                .list();
    }

    /** Locks a pick until the transaction ends. */
    Optional<Pick> hold(UUID id) {
        return jdbc.sql("SELECT * FROM deviation_pick WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, _) -> pick(row))
                .optional();
    }

    void judge(UUID id, Verdict verdict, OfficerId by) {
        var wrong = verdict instanceof Verdict.Wrong found ? Optional.of(found) : Optional.<Verdict.Wrong>empty();
        jdbc.sql("""
            UPDATE deviation_pick
            SET verdict = :verdict, flaw = :flaw, instead = :instead, judged_by = :by, judged_at = :at WHERE id = :id
            """)
                .param("verdict", verdict.id())
                .param("flaw", wrong.map(found -> found.flaw().id()).orElse(null))
                .param(
                        "instead",
                        wrong.flatMap(Verdict.Wrong::instead)
                                .map(ProcedureCode::value)
                                .orElse(null))
                .param("by", by.value())
                .param("at", now())
                .param("id", id)
                .update();
    }

    /** Picks judged wrong after a moment whose turn is not erased, latest first. */
    List<Pick> wrongSince(Instant start, int most) {
        return jdbc.sql("""
            SELECT * FROM deviation_pick WHERE verdict = 'wrong' AND turn_id IS NOT NULL AND judged_at > ?
            ORDER BY judged_at DESC LIMIT ?
            """)
                .param(start.atOffset(ZoneOffset.UTC))
                .param(most)
                .query((row, _) -> pick(row))
                .list();
    }

    /** Latest week first. A pick whose turn was erased before it was judged does not count as open. */
    List<WeekFigures> figures(int weeks) {
        return jdbc.sql("""
            SELECT w.monday, w.answers,
                   count(*) FILTER (WHERE sampled AND verdict = 'right') AS right_sampled,
                   count(*) FILTER (WHERE sampled AND verdict = 'wrong') AS wrong_sampled,
                   count(*) FILTER (WHERE sampled AND verdict = 'unclear') AS unclear_sampled,
                   count(*) FILTER (WHERE sampled AND verdict IS NULL AND turn_id IS NOT NULL) AS open_sampled,
                   count(*) FILTER (WHERE rejected AND verdict = 'right') AS right_rejected,
                   count(*) FILTER (WHERE rejected AND verdict = 'wrong') AS wrong_rejected,
                   count(*) FILTER (WHERE rejected AND verdict = 'unclear') AS unclear_rejected,
                   count(*) FILTER (WHERE rejected AND verdict IS NULL AND turn_id IS NOT NULL) AS open_rejected
            FROM deviation_week w JOIN deviation_pick p USING (monday)
            GROUP BY w.monday ORDER BY w.monday DESC LIMIT ?
            """)
                .param(weeks)
                .query((row, _) -> new WeekFigures(
                        new Week(row.getObject("monday", LocalDate.class)),
                        row.getInt("answers"),
                        counts(row, "sampled"),
                        counts(row, "rejected")))
                .list();
    }

    private static WeekFigures.Counts counts(ResultSet row, String which) throws SQLException {
        return new WeekFigures.Counts(
                row.getInt("right_" + which),
                row.getInt("wrong_" + which),
                row.getInt("unclear_" + which),
                row.getInt("open_" + which));
    }

    private static Pick pick(ResultSet row) throws SQLException {
        var why = EnumSet.noneOf(Pick.Why.class);
        if (row.getBoolean("sampled")) {
            why.add(Pick.Why.SAMPLED);
        }
        if (row.getBoolean("rejected")) {
            why.add(Pick.Why.REJECTED);
        }
        return new Pick(
                row.getObject("id", UUID.class),
                new Week(row.getObject("monday", LocalDate.class)),
                Optional.ofNullable(row.getObject("turn_id", UUID.class)),
                ChannelName.valueOf(row.getString("channel")),
                why,
                judgement(row));
    }

    private static Optional<Pick.Judgement> judgement(ResultSet row) throws SQLException {
        @Nullable String verdict = row.getString("verdict");
        return verdict == null
                ? Optional.empty()
                : Optional.of(new Pick.Judgement(
                        verdict(verdict, row),
                        new OfficerId(row.getObject("judged_by", UUID.class)),
                        row.getObject("judged_at", OffsetDateTime.class).toInstant()));
    }

    private static Verdict verdict(String word, ResultSet row) throws SQLException {
        return switch (word) {
            case "right" -> new Verdict.Right();
            case "unclear" -> new Verdict.Unclear();
            case "wrong" ->
                new Verdict.Wrong(
                        Flaw.of(row.getString("flaw")).orElseThrow(),
                        Optional.ofNullable(row.getString("instead")).flatMap(ProcedureCode::of));
            default -> throw new IllegalStateException("deviation_pick.verdict is " + word);
        };
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
