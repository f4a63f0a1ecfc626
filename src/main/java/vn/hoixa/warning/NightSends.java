package vn.hoixa.warning;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Term;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.Settings;
import vn.hoixa.office.WorkingCalendar;

/**
 * Sends a pre-approved text on the decision of one person: the duty officer of the police, or a village's collaborator
 * within their own village. The text is sent unchanged; a warning row records who sent it, where and under which
 * approval, and waits for review by somebody else.
 */
@Component
public class NightSends {
    private final TransactionOperations transaction;
    private final PreapprovalRows preapprovals;
    private final WarningRows rows;
    private final Steps steps;
    private final Dispatches dispatches;
    private final Reaching reaching;

    NightSends(
            TransactionOperations transaction,
            PreapprovalRows preapprovals,
            WarningRows rows,
            Steps steps,
            Dispatches dispatches,
            Reaching reaching) {
        this.transaction = transaction;
        this.preapprovals = preapprovals;
        this.rows = rows;
        this.steps = steps;
        this.dispatches = dispatches;
        this.reaching = reaching;
    }

    /** Finds an officer's village, and counts sends to a village. */
    @Component
    static class Reaching {
        private final Villages villages;
        private final JdbcClient jdbc;
        private final Settings settings;
        private final Clock clock;

        Reaching(Villages villages, JdbcClient jdbc, Settings settings, Clock clock) {
            this.villages = villages;
            this.jdbc = jdbc;
            this.settings = settings;
            this.clock = clock;
        }

        Night night() {
            return Night.of(settings);
        }

        /**
         * The approved term, extended at least to the day on which it goes out, so that a text accepted before midnight
         * is not lost.
         */
        Term term(Content content) {
            var leaves = night().dayOfLeaving(content.severity(), clock.instant());
            return content.term().until().isBefore(leaves) ? new Term(today(), leaves) : content.term();
        }

        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        }

        /** Monday, 0:00. */
        Instant weekStart() {
            return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .atStartOfDay(WorkingCalendar.ZONE)
                    .toInstant();
        }

        boolean isOwn(Officer by, VillageId village) {
            return by.duties()
                    .village()
                    .flatMap(villages::named)
                    .filter(own -> own.id().equals(village))
                    .isPresent();
        }

        Optional<WarningId> sentWith(UUID key, Officer by) {
            return jdbc.sql("SELECT id FROM warning WHERE send_key = ? AND drafted_by = ?")
                    .param(key)
                    .param(by.id().value())
                    .query((row, _) -> new WarningId(row.getLong(1)))
                    .optional();
        }

        void underApproval(WarningId warning, Preapproval preapproval, UUID key) {
            jdbc.sql("""
                UPDATE warning SET preapproval = :preapproval, approved_by = :by, approved_at = :at,
                                   approval_id = :approval, cleared_text_id = :text, send_key = :key
                WHERE id = :id
                """)
                    .param("preapproval", preapproval.id())
                    .param("by", preapproval.by().value())
                    .param("at", preapproval.at().atOffset(java.time.ZoneOffset.UTC))
                    .param("approval", preapproval.approval())
                    .param("text", preapproval.text())
                    .param("key", key)
                    .param("id", warning.value())
                    .update();
        }
    }

    /** Sends it to one village. */
    public Decided send(long preapproval, Officer by, VillageId village) {
        return send(preapproval, by, village, UUID.randomUUID());
    }

    /**
     * Sends it to one village, once.
     *
     * @param key idempotency key of the form; a repeated request returns the first result
     */
    public Decided send(long preapproval, Officer by, VillageId village, UUID key) {
        return Objects.requireNonNull(transaction.execute(_ -> preapprovals
                .hold(preapproval)
                .map(held -> reaching.sentWith(key, by)
                        .<Decided>map(sent -> new Decided.Done(sent, held(sent).state()))
                        .or(() -> refusal(held, by, village).map(Decided.NotAllowed::new))
                        .orElseGet(() -> send(held, by, village, key)))
                .orElseGet(Decided.Unknown::new)));
    }

    /** The night rules in force. */
    public Night night() {
        return reaching.night();
    }

    /** How many more times it may be sent to a village this week. */
    public int left(Preapproval preapproval, VillageId village) {
        return Math.max(
                0, preapproval.sendsAWeek() - preapprovals.sends(preapproval.id(), village, reaching.weekStart()));
    }

    private Optional<String> refusal(Preapproval held, Officer by, VillageId village) {
        if (by.state() == Officer.State.DISABLED || !(by.has(Role.POLICE) || by.has(Role.VILLAGE))) {
            return Optional.of("Việc này của trực ban Công an xã hoặc cộng tác viên thôn.");
        }
        if (!by.has(Role.POLICE) && !reaching.isOwn(by, village)) {
            return Optional.of("Chỉ gửi được trong thôn của mình.");
        }
        if (!held.holdsOn(reaching.today())) {
            return Optional.of("Duyệt sẵn này đã hết hạn hoặc đã thôi.");
        }
        if (!held.content().area().means(village)) {
            return Optional.of("Thôn này không nằm trong phạm vi duyệt sẵn.");
        }
        return left(held, village) == 0
                ? Optional.of("Tuần này đã gửi đủ " + held.sendsAWeek() + " lần cho thôn này.")
                : Optional.empty();
    }

    private Decided send(Preapproval held, Officer by, VillageId village, UUID key) {
        var content = held.content().with(Area.of(village)).with(reaching.term(held.content()));
        var id = rows.insert(
                new WarningRows.Beginning(
                        Kind.WARNING,
                        Optional.empty(),
                        Origin.template(held.template()),
                        Purpose.REAL,
                        Authorship.PEOPLE,
                        content),
                by);
        reaching.underApproval(id, held, key);
        steps.take(held(id), State.SUBMITTED, Actor.of(by), "");
        steps.take(held(id), State.APPROVED, new Actor.ByOfficer(held.by()), "");
        return dispatches.begin(held(id), Actor.of(by));
    }

    private Warning held(WarningId id) {
        return rows.hold(id).orElseThrow();
    }
}
