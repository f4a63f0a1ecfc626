package vn.hoixa.console.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Formats times for officers, in Vietnamese time. */
public final class Times {
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);

    private Times() {}

    /** "14:05". */
    public static String clock(Instant at) {
        return HOUR.format(at.atZone(VIETNAM));
    }

    /** "31/7/2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day as a date field of the browser sends it, such as "2026-07-31"; empty for anything else. */
    public static Optional<LocalDate> typed(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** "14:05" today, "14:05 hôm qua", "14:05 mai", otherwise "14:05 ngày 27/11". */
    public static String moment(Instant at, Instant now) {
        var day = at.atZone(VIETNAM).toLocalDate();
        var today = now.atZone(VIETNAM).toLocalDate();
        if (day.equals(today)) {
            return clock(at);
        }
        if (day.equals(today.minusDays(1))) {
            return clock(at) + " hôm qua";
        }
        if (day.equals(today.plusDays(1))) {
            return clock(at) + " mai";
        }
        return clock(at) + " ngày " + day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    /** "14:05 ngày 24/11/2026". */
    public static String full(Instant at) {
        ZonedDateTime local = at.atZone(VIETNAM);
        return HOUR.format(local) + " ngày " + DAY.format(local);
    }

    /** "chưa đến 1 phút", "35 phút", "3 giờ 10 phút", "21 giờ", "2 ngày": the length of a wait. */
    public static String length(Duration wait) {
        long minutes = wait.abs().toMinutes();
        if (minutes < 1) {
            return "chưa đến 1 phút";
        }
        if (minutes < 60) {
            return minutes + " phút";
        }
        if (minutes < 24 * 60) {
            long rest = minutes < 10 * 60 ? minutes % 60 : 0;
            return minutes / 60 + " giờ" + (rest == 0 ? "" : " " + rest + " phút");
        }
        return minutes / (24 * 60) + " ngày";
    }
}
