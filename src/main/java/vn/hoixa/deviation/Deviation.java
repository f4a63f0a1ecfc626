package vn.hoixa.deviation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/**
 * Weekly quality check of automatic answers: officers judge a sample, and two bad weeks propose a pause. Nothing pauses
 * by itself.
 */
@Component
public class Deviation {
    /** Roles that may judge: those who answer citizens. */
    public static final Set<Role> MAY = EnumSet.of(Role.REVIEWER, Role.KNOWLEDGE, Role.POLICE, Role.LEADER);

    private final PickRows rows;
    private final DeviationSettings settings;
    private final Audit audit;
    private final TransactionOperations transaction;

    Deviation(PickRows rows, DeviationSettings settings, Audit audit, TransactionOperations transaction) {
        this.rows = rows;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Two consecutive weeks whose share of right answers is too low. */
    public record Alarm(WeekFigures earlier, WeekFigures later) {}

    public static boolean mayJudge(Officer officer) {
        return MAY.stream().anyMatch(officer::has);
    }

    /** The share below which a week is bad. */
    public double leastShare() {
        return settings.leastShare();
    }

    /** The latest weeks that were drawn, the latest first. */
    public List<WeekFigures> weeks(int most) {
        return rows.figures(most);
    }

    /** The sampled and rejected answers of a week, in order. */
    public List<Pick> picks(Week week) {
        return rows.of(week);
    }

    /** Empty unless the latest two fully judged weeks are consecutive and both bad. */
    public Optional<Alarm> alarm() {
        var judged = rows.figures(8).stream().filter(WeekFigures::isComplete).toList();
        if (judged.size() < 2) {
            return Optional.empty();
        }
        var later = judged.getFirst();
        var earlier = judged.get(1);
        boolean bad = later.isBad(leastShare()) && earlier.isBad(leastShare());
        return bad && later.week().minus(1).equals(earlier.week())
                ? Optional.of(new Alarm(earlier, later))
                : Optional.empty();
    }

    /** Judges an answer; a later judgement replaces an earlier one, and the audit keeps both. */
    public Judging judge(Officer by, UUID id, Verdict verdict) {
        if (!mayJudge(by)) {
            return new Judging.Refused(
                    "Việc này của người trả lời người dân: người duyệt, người biên tập, công an xã," + " lãnh đạo.");
        }
        return Objects.requireNonNull(transaction.execute(_ -> rows.hold(id)
                .filter(pick -> pick.turn().isPresent())
                .<Judging>map(pick -> {
                    rows.judge(id, verdict, by.id());
                    audit.record(new AuditEntry(
                            Actor.of(by),
                            "deviation.judge",
                            new AuditEntry.Subject("deviation_pick", id.toString()),
                            details(verdict)));
                    return new Judging.Done(rows.hold(id).orElseThrow());
                })
                .orElseGet(Judging.Unknown::new)));
    }

    private static Map<String, String> details(Verdict verdict) {
        var details = new HashMap<String, String>();
        details.put("verdict", verdict.id());
        if (verdict instanceof Verdict.Wrong(var flaw, var instead)) {
            details.put("flaw", flaw.id());
            instead.ifPresent(code -> details.put("instead", code.value()));
        }
        return details;
    }
}
