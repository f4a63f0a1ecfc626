package vn.hoixa.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.hoixa.figures.Figures.Counted;
import vn.hoixa.figures.Figures.Gap;
import vn.hoixa.figures.Figures.Knowing;
import vn.hoixa.figures.Figures.Safety;
import vn.hoixa.figures.Figures.Subject;
import vn.hoixa.figures.Figures.Topics;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.question.Unanswered;

/** Computes the figures of a period from the database, with the present names of procedures and villages. */
@Component
public class FiguresBook {
    private static final Duration GAPS_OF = Duration.ofDays(92);

    private final FigureViews views;
    private final Unanswered unanswered;
    private final TodaysNames names;
    private final WorkingCalendar calendar;
    private final Clock clock;

    FiguresBook(FigureViews views, Unanswered unanswered, TodaysNames names, WorkingCalendar calendar, Clock clock) {
        this.views = views;
        this.unanswered = unanswered;
        this.names = names;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All figures of a period; gaps only of its last three months, since they show what is missing now. */
    public Figures of(Period period) {
        return new Figures(
                period,
                asking(period),
                new Waits(calendar, period, clock.instant()).of(views.questions(period)),
                new Knowing(views.drafts(period), views.corrections(period), views.votes(period), gaps(period)),
                new Safety(views.warnings(period), reports(period)));
    }

    private Figures.Asking asking(Period period) {
        return new Figures.Asking(
                views.people(period),
                views.outcomes(period),
                views.channels(period),
                views.course(period),
                topics(views.procedures(period)));
    }

    private Topics topics(List<FigureViews.Asked> asked) {
        var subjects = asked.stream().map(this::subject).toList();
        Map<String, Integer> fields = new HashMap<>();
        subjects.forEach(subject -> fields.merge(subject.field(), subject.asked(), Integer::sum));
        return new Topics(ranked(fields), subjects);
    }

    private Subject subject(FigureViews.Asked asked) {
        var code = ProcedureCode.of(asked.code()).orElseThrow();
        var name = names.procedure(code).orElse("Thủ tục " + code);
        return new Subject(code, name, names.field(code), asked.times(), asked.people());
    }

    private List<Gap> gaps(Period period) {
        var earliest = period.end().minus(GAPS_OF);
        Instant from = period.begin().isAfter(earliest) ? period.begin() : earliest;
        return unanswered.since(from).stream()
                .filter(gap -> gap.latest().isBefore(period.end()))
                .map(gap -> new Gap(
                        gap.about().flatMap(names::procedure).orElse(""), gap.people(), gap.words(), gap.next()))
                .toList();
    }

    private Figures.Reports reports(Period period) {
        var handed = views.reports(period);
        Map<String, Integer> villages = new HashMap<>();
        views.villages(period).forEach(each -> villages.merge(names.village(each.name()), each.number(), Integer::sum));
        return new Figures.Reports(handed.number(), handed.scams(), views.forms(period), ranked(villages));
    }

    private static List<Counted> ranked(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> new Counted(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Counted::number).reversed().thenComparing(Counted::name))
                .toList();
    }
}
