package vn.hoixa.scam;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.Masker;

/** Reads reported messages for the police: in groups of one scam each, by judgement, period or week. */
@Component
public class ReportGroups {
    private final JdbcClient jdbc;
    private final Masker masker;
    private final ScamCheck check;
    private final Clock clock;

    ReportGroups(JdbcClient jdbc, Masker masker, ScamCheck check, Clock clock) {
        this.jdbc = jdbc;
        this.masker = masker;
        this.check = check;
        this.clock = clock;
    }

    /** The groups without a judgement, latest first. */
    public List<ReportGroup> open() {
        return groups("WHERE g.judged_at IS NULL", List.of());
    }

    /** The groups judged within a period until now, latest first. */
    public List<ReportGroup> judged(Duration within) {
        return groups("WHERE g.judged_at > ?", List.of(utc(clock.instant().minus(within))));
    }

    /** All groups reported on these days, both included, judged or not. */
    public List<ReportGroup> between(LocalDate from, LocalDate until) {
        return groups("WHERE r.at >= ? AND r.at < ?", List.of(utc(begin(from)), utc(begin(until.plusDays(1)))));
    }

    /**
     * A reported message.
     *
     * @param week its Monday
     * @param from who reported it; empty over the open API
     */
    public record Sending(LocalDate week, UUID group, Optional<AddressId> from) {}

    /** The messages reported since a day, latest first. */
    public List<Sending> since(LocalDate day) {
        return jdbc.sql("""
            SELECT date_trunc('week', at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS monday, group_id, address_id
            FROM scam_report WHERE at >= ? ORDER BY at DESC
            """)
                .param(utc(begin(day)))
                .query((row, _) -> new Sending(
                        row.getObject("monday", LocalDate.class),
                        row.getObject("group_id", UUID.class),
                        Optional.ofNullable(row.getObject("address_id", UUID.class))
                                .map(AddressId::new)))
                .list();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    public Optional<ReportGroup> find(UUID group) {
        return groups("WHERE g.id = ?", List.of(group)).stream().findFirst();
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
                .query(new GroupRow(masker, check))
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
