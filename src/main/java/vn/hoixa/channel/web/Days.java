package vn.hoixa.channel.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import vn.hoixa.office.WorkingCalendar;

/** Formats days and moments for pages, in Vietnamese time. */
public final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' d/M/uuuu");

    private Days() {}

    /** "24/11/2026". */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** "09:05 ngày 24/11/2026". */
    public static String moment(Instant at) {
        return MOMENT.format(ZonedDateTime.ofInstant(at, WorkingCalendar.ZONE));
    }
}
