package vn.hoixa.console.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import vn.hoixa.console.frame.Times;

/** Formats figures in Vietnamese, the same on the page, in the report and in the spreadsheet's headings. */
final class Say {
    /** Placeholder for an absent value. */
    static final String NONE = "–";

    private Say() {}

    /** "1.204". */
    static String number(int number) {
        return String.format(java.util.Locale.ROOT, "%,d", number).replace(',', '.');
    }

    /** "73 %". */
    static String percent(OptionalInt percent) {
        return percent.isEmpty() ? NONE : percent.getAsInt() + " %";
    }

    /** "35 phút", "3 giờ 10 phút", "30 giờ": hours are never made days, since a working day has eight. */
    static String length(Optional<Duration> length) {
        return length.map(Say::length).orElse(NONE);
    }

    private static String length(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 1) {
            return "chưa đến 1 phút";
        }
        if (minutes < 60) {
            return minutes + " phút";
        }
        return minutes / 60 + " giờ" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " phút");
    }

    /** "14/11/2026". */
    static String day(LocalDate day) {
        return Times.day(day);
    }

    /** "14:05 ngày 24/11/2026". */
    static String moment(Instant at) {
        return Times.full(at);
    }

    /** The same words with non-breaking spaces. */
    static String together(String words) {
        return words.replace(' ', '\u00A0');
    }

    static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.of("vi", "VN")) + words.substring(1);
    }
}
