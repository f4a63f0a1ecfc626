package vn.hoixa.deviation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import vn.hoixa.office.WorkingCalendar;

/** A week from Monday to Sunday, in Vietnamese time. */
public record Week(LocalDate monday) implements Comparable<Week> {
    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a week begins on a Monday, not on " + monday);
        }
    }

    /** The week that contains a moment. */
    public static Week of(Instant moment) {
        return new Week(moment.atZone(WorkingCalendar.ZONE)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The week this many weeks earlier. */
    public Week minus(int weeks) {
        return new Week(monday.minusWeeks(weeks));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    Instant start() {
        return monday.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    /** The first moment after it. */
    Instant end() {
        return monday.plusWeeks(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }
}
