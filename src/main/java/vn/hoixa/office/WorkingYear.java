package vn.hoixa.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The working hours of one year, as a calendar file of the knowledge base states them.
 *
 * @param year the year
 * @param daysOff holidays, including days off in lieu
 * @param makeUpDays weekend days worked like a Monday, in exchange for a day off
 * @param hours of each weekday
 * @param desks hours of a desk on the weekdays on which it differs from {@code hours}
 */
record WorkingYear(
        int year,
        Set<LocalDate> daysOff,
        Set<LocalDate> makeUpDays,
        Map<DayOfWeek, List<Hours>> hours,
        Map<String, Map<DayOfWeek, List<Hours>>> desks) {
    WorkingYear {
        daysOff = Set.copyOf(daysOff);
        makeUpDays = Set.copyOf(makeUpDays);
        hours = Map.copyOf(hours);
        desks = Map.copyOf(desks);
        for (var day : daysOff) {
            checkYear(year, day);
        }
        for (var day : makeUpDays) {
            checkYear(year, day);
        }
    }

    /** A period within one day, its end excluded. */
    record Hours(LocalTime from, LocalTime until) {
        Hours {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("working hours end after they start: " + from + "-" + until);
            }
        }

        /** Reads "07:30-11:30". */
        static Hours of(String text) {
            var ends = text.strip().split("\\s*-\\s*", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("working hours read like 07:30-11:30, not " + text);
            }
            return new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        }
    }

    /** The hours of a day of this year at a desk, in order; none on a day off. */
    List<Hours> on(LocalDate day, String desk) {
        if (daysOff.contains(day)) {
            return List.of();
        }
        var weekday = makeUpDays.contains(day) ? DayOfWeek.MONDAY : day.getDayOfWeek();
        var own = desks.getOrDefault(desk, Map.of()).get(weekday);
        return own != null ? own : hours.getOrDefault(weekday, List.of());
    }

    private static void checkYear(int year, LocalDate day) {
        if (day.getYear() != year) {
            throw new IllegalArgumentException("the calendar of " + year + " names a day of another year: " + day);
        }
    }
}
