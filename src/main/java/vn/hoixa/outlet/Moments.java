package vn.hoixa.outlet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Formats days and hours for print. */
final class Moments {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("H:mm 'ngày' d/M/yyyy");

    private Moments() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(VIETNAM));
    }
}
