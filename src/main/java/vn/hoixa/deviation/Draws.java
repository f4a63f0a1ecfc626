package vn.hoixa.deviation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.turn.AutomaticAnswers;
import vn.hoixa.turn.AutomaticAnswers.Given;

/** Draws the sample of each past week, once. */
@Component
public class Draws {
    private static final int WEEKS_BACK = 4;

    private final AutomaticAnswers answers;
    private final PickRows rows;
    private final DeviationSettings settings;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Draws(
            AutomaticAnswers answers,
            PickRows rows,
            DeviationSettings settings,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.answers = answers;
        this.rows = rows;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Draws the missing samples of the last four weeks; a week without automatic answers gets none. */
    public void drawDue() {
        var current = Week.of(clock.instant());
        for (int back = WEEKS_BACK; back >= 1; back--) {
            var week = current.minus(back);
            if (!rows.isDrawn(week)) {
                draw(week);
            }
        }
    }

    private void draw(Week week) {
        var given = answers.between(week.start(), week.end());
        var rejected = answers.rejectedBetween(week.start(), week.end());
        var reasons = reasons(WeeklySample.draw(week, given, settings.sample()), rejected);
        if (reasons.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            if (rows.insert(week, Math.max(given.size(), reasons.size()))) {
                keep(week, reasons);
            }
        });
    }

    private void keep(Week week, Map<Given, Set<Pick.Why>> reasons) {
        var order = new ArrayList<>(reasons.keySet());
        for (int i = 0; i < order.size(); i++) {
            rows.insert(week, i + 1, order.get(i), reasons.getOrDefault(order.get(i), Set.of()));
        }
        audit.record(new AuditEntry(
                new Actor.Application(),
                "deviation.draw",
                new AuditEntry.Subject("deviation_week", week.monday().toString()),
                Map.of("picks", Integer.toString(order.size()))));
    }

    private static Map<Given, Set<Pick.Why>> reasons(List<Given> sample, List<Given> rejected) {
        var reasons = new LinkedHashMap<Given, Set<Pick.Why>>();
        sample.forEach(answer -> reasons.put(answer, EnumSet.of(Pick.Why.SAMPLED)));
        rejected.forEach(answer -> reasons.computeIfAbsent(answer, _ -> EnumSet.noneOf(Pick.Why.class))
                .add(Pick.Why.REJECTED));
        return reasons;
    }
}
