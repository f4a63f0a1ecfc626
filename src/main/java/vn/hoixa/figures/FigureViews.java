package vn.hoixa.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.figures.Figures.Corrections;
import vn.hoixa.figures.Figures.Counted;
import vn.hoixa.figures.Figures.Drafts;
import vn.hoixa.figures.Figures.Reach;
import vn.hoixa.figures.Figures.Stretch;
import vn.hoixa.figures.Figures.Votes;
import vn.hoixa.turn.TurnOutcome;
import vn.hoixa.warning.Kind;

/** Queries over the views of {@code V100__figures.sql}, the only ones it reads. */
@Component
class FigureViews {
    private static final String IN_PERIOD = " at >= :begin AND at < :end ";

    private final JdbcClient jdbc;

    FigureViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often a procedure was asked about and by how many. */
    record Asked(String code, int times, int people) {}

    /** Suspicious messages handed in, and how many of them are scams by the judgement of the police. */
    record Handed(int number, int scams) {}

    int people(Period period) {
        return in(period, "SELECT count(DISTINCT asker) FROM figures_turn WHERE" + IN_PERIOD)
                .query(Integer.class)
                .single();
    }

    Map<TurnOutcome, Integer> outcomes(Period period) {
        var outcomes = new EnumMap<TurnOutcome, Integer>(TurnOutcome.class);
        counted(period, "SELECT outcome, count(*) FROM figures_turn WHERE" + IN_PERIOD + "GROUP BY outcome")
                .forEach(
                        each -> outcomes.put(TurnOutcome.valueOf(each.name().toUpperCase(Locale.ROOT)), each.number()));
        return outcomes;
    }

    Map<ChannelName, Integer> channels(Period period) {
        var channels = new EnumMap<ChannelName, Integer>(ChannelName.class);
        counted(period, "SELECT channel, count(*) FROM figures_turn WHERE" + IN_PERIOD + "GROUP BY channel")
                .forEach(each -> channels.put(ChannelName.valueOf(each.name()), each.number()));
        return channels;
    }

    /** Turns by part of the period; parts without a turn are included. */
    List<Stretch> course(Period period) {
        var parts = period.parts();
        var stretches = new ArrayList<Stretch>();
        parts.forEach(part -> stretches.add(new Stretch(part.label(), part.first(), 0, 0, 0)));
        in(period, """
            SELECT width_bucket(at, CAST(:bounds AS timestamptz[])) - 1 AS part, count(*) FILTER (WHERE outcome = 'answered') AS answered,
                   count(*) FILTER (WHERE outcome = 'waiting') AS waiting,
                   count(*) FILTER (WHERE outcome NOT IN ('answered', 'waiting')) AS other
            FROM figures_turn WHERE at >= :begin AND at < :end GROUP BY 1
            """).param("bounds", bounds(parts)).query((ResultSet row) -> {
            int part = row.getInt("part");
            stretches.set(part, stretch(parts.get(part), row));
        });
        return stretches;
    }

    /** Bounds of the parts as a PostgreSQL array literal. */
    private static String bounds(List<Period.Part> parts) {
        return parts.stream().map(part -> part.begin().toString()).collect(Collectors.joining(",", "{", "}"));
    }

    private static Stretch stretch(Period.Part part, ResultSet row) throws SQLException {
        return new Stretch(
                part.label(), part.first(), row.getInt("answered"), row.getInt("waiting"), row.getInt("other"));
    }

    List<Asked> procedures(Period period) {
        return in(period, """
            SELECT code, count(*) AS times, count(DISTINCT asker) AS people FROM (
                SELECT code, asker FROM figures_topic WHERE at >= :begin AND at < :end
                UNION ALL
                SELECT code, asker FROM figures_question WHERE opened_at >= :begin AND opened_at < :end
            ) AS asked WHERE code IS NOT NULL GROUP BY code ORDER BY times DESC, people DESC, code
            """)
                .query((row, _) -> new Asked(row.getString("code"), row.getInt("times"), row.getInt("people")))
                .list();
    }

    /** Questions opened or settled in the period. */
    List<Waits.Asked> questions(Period period) {
        return in(period, """
            SELECT desk, matter = 'police' AS police, opened_at, decided_at, promised_by FROM figures_question
            WHERE opened_at >= :begin AND opened_at < :end OR decided_at >= :begin AND decided_at < :end
            """)
                .query((row, _) -> new Waits.Asked(
                        row.getString("desk"),
                        row.getBoolean("police"),
                        instant(row, "opened_at").orElseThrow(),
                        instant(row, "decided_at"),
                        instant(row, "promised_by")))
                .list();
    }

    Drafts drafts(Period period) {
        return in(period, "SELECT count(*), count(*) FILTER (WHERE unchanged) FROM figures_draft WHERE" + IN_PERIOD)
                .query((row, _) -> new Drafts(row.getInt(1), row.getInt(2)))
                .single();
    }

    Corrections corrections(Period period) {
        return in(period, """
            SELECT count(*) FILTER (WHERE sent), coalesce(sum(people), 0), count(*) FILTER (WHERE NOT sent)
            FROM figures_correction WHERE at >= :begin AND at < :end
            """)
                .query((row, _) -> new Corrections(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    Votes votes(Period period) {
        return in(period, """
            SELECT count(*) FILTER (WHERE useful), count(*) FILTER (WHERE NOT useful),
                   count(*) FILTER (WHERE remedy = 'mended')
            FROM figures_vote WHERE at >= :begin AND at < :end
            """)
                .query((row, _) -> new Votes(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** Warnings sent in the period, the latest first. */
    List<Reach> warnings(Period period) {
        return in(period, "SELECT * FROM figures_warning WHERE" + IN_PERIOD + "ORDER BY at DESC, id DESC")
                .query((row, _) -> new Reach(
                        instant(row, "at").orElseThrow(),
                        Kind.valueOf(named(row, "kind")).label(),
                        Severity.valueOf(named(row, "severity")).label(),
                        row.getString("title"),
                        row.getBoolean("with_ai"),
                        row.getInt("sent"),
                        row.getInt("unreached"),
                        row.getInt("waiting"),
                        row.getInt("households")))
                .list();
    }

    Handed reports(Period period) {
        return in(
                        period,
                        "SELECT count(*), count(*) FILTER (WHERE judgement = 'SCAM') FROM figures_scam WHERE"
                                + IN_PERIOD)
                .query((row, _) -> new Handed(row.getInt(1), row.getInt(2)))
                .single();
    }

    List<Counted> forms(Period period) {
        return counted(period, """
            SELECT form, count(*) FROM figures_scam, unnest(signs) AS form WHERE at >= :begin AND at < :end
            GROUP BY form ORDER BY 2 DESC, 1
            """);
    }

    List<Counted> villages(Period period) {
        return counted(
                period,
                "SELECT village, count(*) FROM figures_scam WHERE" + IN_PERIOD + "GROUP BY village ORDER BY 2 DESC, 1");
    }

    private List<Counted> counted(Period period, String sql) {
        return in(period, sql)
                .query((row, _) -> new Counted(row.getString(1), row.getInt(2)))
                .list();
    }

    private JdbcClient.StatementSpec in(Period period, String sql) {
        return jdbc.sql(sql).param("begin", utc(period.begin())).param("end", utc(period.end()));
    }

    private static String named(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
