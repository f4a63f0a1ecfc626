package vn.hoixa.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoixa.figures.Figures.Desk;
import vn.hoixa.figures.Figures.Wait;
import vn.hoixa.figures.Figures.Waiting;
import vn.hoixa.office.WorkingCalendar;

/**
 * How long questions waited for an officer, in working time. Percentiles use the nearest rank: the median of four waits
 * is the second of them, so that each figure is a wait that really occurred.
 */
final class Waits {
    private static final int HALF = 50;
    private static final int NINE_OF_TEN = 90;

    private final WorkingCalendar calendar;
    private final Period period;
    private final Instant now;

    Waits(WorkingCalendar calendar, Period period, Instant now) {
        this.calendar = calendar;
        this.period = period;
        this.now = now;
    }

    /** The times of one question. */
    record Asked(String desk, boolean police, Instant opened, Optional<Instant> settled, Optional<Instant> promised) {}

    /** @param questions opened or settled in the period */
    Waiting of(List<Asked> questions) {
        boolean byCalendar = questions.stream()
                .filter(this::isSettledHere)
                .allMatch(each -> worked(each).isPresent());
        var opened = questions.stream().filter(this::isOpenedHere).toList();
        return new Waiting(
                opened.size(),
                settled(opened),
                (int) opened.stream().filter(this::isLate).count(),
                wait(questions, byCalendar),
                desks(questions, byCalendar),
                byCalendar);
    }

    private List<Desk> desks(List<Asked> questions, boolean byCalendar) {
        Map<String, List<Asked>> byDesk = new LinkedHashMap<>();
        questions.forEach(each ->
                byDesk.computeIfAbsent(each.desk, _ -> new ArrayList<>()).add(each));
        return byDesk.entrySet().stream()
                .map(desk -> desk(desk.getKey(), desk.getValue(), byCalendar))
                .sorted(Comparator.comparing(Desk::opened).reversed().thenComparing(Desk::name))
                .toList();
    }

    private Desk desk(String name, List<Asked> questions, boolean byCalendar) {
        var opened = questions.stream().filter(this::isOpenedHere).toList();
        return new Desk(name, opened.size(), settled(opened), wait(questions, byCalendar));
    }

    private Wait wait(List<Asked> questions, boolean byCalendar) {
        var waits = questions.stream()
                .filter(this::isSettledHere)
                .map(each -> byCalendar ? worked(each).orElseThrow() : passed(each))
                .sorted()
                .toList();
        return new Wait(waits.size(), rank(waits, HALF), rank(waits, NINE_OF_TEN));
    }

    private static Optional<Duration> rank(List<Duration> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return rank == 0 ? Optional.empty() : Optional.of(sorted.get(rank - 1));
    }

    private static int settled(List<Asked> questions) {
        return (int) questions.stream().filter(each -> each.settled.isPresent()).count();
    }

    private boolean isLate(Asked question) {
        return question.promised
                .filter(promised -> question.settled.orElse(now).isAfter(promised))
                .isPresent();
    }

    private boolean isOpenedHere(Asked question) {
        return isHere(question.opened);
    }

    private boolean isSettledHere(Asked question) {
        return question.settled.filter(this::isHere).isPresent();
    }

    private boolean isHere(Instant at) {
        return !at.isBefore(period.begin()) && at.isBefore(period.end());
    }

    private Optional<Duration> worked(Asked question) {
        var desk = question.police ? calendar.at("police") : calendar;
        return desk.between(question.opened, question.settled.orElseThrow());
    }

    private static Duration passed(Asked question) {
        return Duration.between(question.opened, question.settled.orElseThrow());
    }
}
