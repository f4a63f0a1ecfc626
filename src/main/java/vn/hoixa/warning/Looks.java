package vn.hoixa.warning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.office.WorkingCalendar;

/** Warnings sent under an approval given in advance, until another officer has reviewed them. */
@Component
public class Looks {
    /** The time for review after the next opening of the office. */
    private static final Duration MORNING = Duration.ofMinutes(90);

    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final WarningRows rows;
    private final Steps steps;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Looks(
            TransactionOperations transaction,
            JdbcClient jdbc,
            WarningRows rows,
            Steps steps,
            WorkingCalendar calendar,
            Clock clock) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.rows = rows;
        this.steps = steps;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A warning that waits for review.
     *
     * @param due the deadline; empty past the last year of the calendar
     */
    public record Due(Warning warning, Optional<Instant> due) {
        public boolean isLate(Instant now) {
            return due.filter(now::isAfter).isPresent();
        }
    }

    /** The warnings that wait for review, oldest first, also those that their sender cancelled. */
    public List<Due> waiting() {
        var sent = new LinkedHashMap<WarningId, Instant>();
        jdbc.sql("""
            SELECT w.id, w.sent_at FROM warning w
            WHERE w.preapproval IS NOT NULL AND w.sent_at IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM warning_look l WHERE l.warning = w.id)
              AND w.state <> 'corrected'
              AND NOT EXISTS (SELECT 1 FROM warning_step s WHERE s.warning = w.id AND s.to_state = 'cancelled'
                              AND s.officer_id <> w.drafted_by)
            ORDER BY w.sent_at
            """).query(row -> {
            sent.put(
                    new WarningId(row.getLong(1)),
                    row.getObject(2, OffsetDateTime.class).toInstant());
        });
        var warnings = rows.find(sent.keySet());
        return sent.entrySet().stream()
                .map(each -> due(Objects.requireNonNull(warnings.get(each.getKey())), each.getValue()))
                .toList();
    }

    /** Confirms that sending was right. Never by the one who sent it: the database refuses it too. */
    public Decided confirm(WarningId id, Officer by) {
        if (Rights.mayDecide(by) instanceof Permission.Refused(String reason)) {
            return new Decided.NotAllowed(reason);
        }
        return Objects.requireNonNull(transaction.execute(_ -> rows.hold(id)
                .map(warning -> warning.drafted().by().equals(by.id())
                        ? new Decided.NotAllowed("Người gửi không tự xác nhận.")
                        : confirmed(warning, by))
                .orElseGet(Decided.Unknown::new)));
    }

    private Decided confirmed(Warning warning, Officer by) {
        int inserted = jdbc.sql("""
            INSERT INTO warning_look (warning, officer_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """)
                .param(warning.id().value())
                .param(by.id().value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 1) {
            steps.record(warning.id(), "warning.confirm", Actor.of(by), Map.of());
        }
        return new Decided.Done(warning.id(), warning.state());
    }

    private Due due(Warning warning, Instant sent) {
        return new Due(warning, calendar.after(nextOpening(sent), MORNING));
    }

    /** The next opening: a warning sent in office hours is due the next day, any other once the office opens. */
    private Instant nextOpening(Instant sent) {
        return calendar.isOpen(sent) ? nextDay(sent) : sent;
    }

    private static Instant nextDay(Instant sent) {
        return sent.atZone(WorkingCalendar.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant();
    }
}
