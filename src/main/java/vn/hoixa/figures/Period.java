package vn.hoixa.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hoixa.office.WorkingCalendar;

/**
 * A reporting period.
 *
 * @param name as a report says it: "tháng 11 năm 2026"
 * @param first the first day
 * @param last the last day, included: the day on which the figures are closed (ngày chốt số liệu)
 */
public record Period(Preset preset, String name, LocalDate first, LocalDate last) {
    /** Longest span, in days: a year and a day. */
    public static final int LONGEST = 366;

    private static final int WEEKS_A_YEAR = 52;
    private static final int MOST_BARS = 35;
    private static final int MOST_WEEKS = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    public Period {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("a period begins before it ends, not on " + first + " for " + last);
        }
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw new IllegalArgumentException("a period has " + LONGEST + " days at most: " + first + " to " + last);
        }
    }

    /** A period that the user chose. */
    public static Period chosen(LocalDate first, LocalDate last) {
        var name = first.equals(last)
                ? "ngày " + DAY.format(first)
                : "từ " + DAY.format(first) + " đến " + DAY.format(last);
        return new Period(Preset.CHOSEN, name, first, last);
    }

    public Instant begin() {
        return first.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    /** The first moment after it. */
    public Instant end() {
        return last.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    /** "15/10/2026 – 14/11/2026". */
    public String days() {
        return DAY.format(first) + " – " + DAY.format(last);
    }

    /** The period before it, of the same kind. */
    public Period before() {
        return preset == Preset.CHOSEN
                ? chosen(first.minusDays(ChronoUnit.DAYS.between(first, last) + 1), first.minusDays(1))
                : preset.around(first.minusDays(1));
    }

    /** The same period one year earlier: for a week the one 52 weeks earlier, so that the days of the week match. */
    public Period yearBefore() {
        return switch (preset) {
            case CHOSEN -> chosen(first.minusYears(1), last.minusYears(1));
            case WEEK -> preset.around(first.minusWeeks(WEEKS_A_YEAR));
            case MONTH, QUARTER, HALF, NINE_MONTHS, YEAR -> preset.around(last.minusYears(1));
        };
    }

    /** The period after it, of the same kind. */
    public Period after() {
        return switch (preset) {
            case CHOSEN -> chosen(last.plusDays(1), last.plusDays(ChronoUnit.DAYS.between(first, last) + 1));
            case NINE_MONTHS -> preset.around(first.plusYears(1));
            case WEEK, MONTH, QUARTER, HALF, YEAR -> preset.around(last.plusDays(1));
        };
    }

    /** Whether its last day is over. */
    public boolean isClosed(LocalDate today) {
        return last.isBefore(today);
    }

    /** Its parts for a chart: days; weeks where there are too many days; months where there are too many weeks. */
    List<Part> parts() {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days <= MOST_BARS) {
            return parts(ChronoUnit.DAYS, "d/M");
        }
        return days <= MOST_WEEKS * 7L ? parts(ChronoUnit.WEEKS, "d/M") : parts(ChronoUnit.MONTHS, "d/M/yyyy");
    }

    private List<Part> parts(ChronoUnit unit, String pattern) {
        var label = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        var parts = new ArrayList<Part>();
        for (int at = 0; !first.plus(at, unit).isAfter(last); at++) {
            var from = first.plus(at, unit);
            var until = first.plus(at + 1L, unit).minusDays(1);
            var end = until.isAfter(last) ? last : until;
            parts.add(new Part(label.format(from) + (end.equals(from) ? "" : " – " + label.format(end)), from));
        }
        return parts;
    }

    /** A day, week or month of it. */
    record Part(String label, LocalDate first) {
        Instant begin() {
            return first.atStartOfDay(WorkingCalendar.ZONE).toInstant();
        }
    }
}
