package vn.hoixa.rights;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.office.WorkingCalendar;

/** Moves a legal deadline that falls on a day off to the working day before. */
@Component
public class Terms {
    private static final LocalTime AT_WORK = LocalTime.of(9, 0);
    private static final int LONGEST_HOLIDAY = 15;

    private final WorkingCalendar calendar;

    Terms(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The last working day on or before a day; the day itself where the calendar does not know that year. */
    public LocalDate lastWorkingDay(LocalDate due) {
        return Stream.iterate(due, day -> day.minusDays(1))
                .limit(LONGEST_HOLIDAY)
                .filter(day -> calendar.isOpen(
                        day.atTime(AT_WORK).atZone(WorkingCalendar.ZONE).toInstant()))
                .findFirst()
                .orElse(due);
    }
}
