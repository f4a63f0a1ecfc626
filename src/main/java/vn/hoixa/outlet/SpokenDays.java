package vn.hoixa.outlet;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Converts days, months and hours to spoken words: "1/7" as "ngày một tháng bảy", "8h30" as "tám giờ ba mươi phút". */
final class SpokenDays {
    private static final Pattern DATE =
            Pattern.compile("(ngày |mùng |mồng )?(?<![\\d/.])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])", flags());
    private static final Pattern MONTH = Pattern.compile("(tháng )?(?<![\\d/.])(\\d{1,2})/(\\d{4})(?![\\d/])", flags());
    private static final Pattern PART = Pattern.compile(
            "(?<![\\d/.])(?<!ngày )(\\d{1,2})/(\\d{1,2})(?= (?:số|tổng|thôn|hộ|dân|nhà)(?!\\p{L}))", flags());
    private static final Pattern ALWAYS = Pattern.compile("(?<![\\d/.])(?<!ngày )24/(?:24|7)(?![\\d/])", flags());
    private static final Pattern DAY = Pattern.compile(
            "(ngày |mùng |mồng )?(?<![\\d/.])(0?[1-9]|[12]\\d|3[01])/(0?[1-9]|1[0-2])(?![\\d/])", flags());
    private static final Pattern HOUR = Pattern.compile("(?<![\\d:.,])([01]?\\d|2[0-4])(?:h|g|:)([0-5]\\d)(?![\\d:])");
    private static final Pattern WHOLE_HOUR = Pattern.compile("(?<![\\d:.,])([01]?\\d|2[0-4])h(?![\\p{L}\\d])");

    private SpokenDays() {}

    static String of(String text) {
        String read = DATE.matcher(text)
                .replaceAll(found -> day(found) + " năm " + SpokenNumbers.number(Long.parseLong(found.group(4))));
        read = MONTH.matcher(read).replaceAll(SpokenDays::month);
        read = ALWAYS.matcher(read).replaceAll("cả ngày lẫn đêm");
        read = PART.matcher(read).replaceAll(found -> number(found, 1) + " phần " + number(found, 2));
        read = DAY.matcher(read).replaceAll(SpokenDays::day);
        read = HOUR.matcher(read).replaceAll(SpokenDays::hour);
        return WHOLE_HOUR.matcher(read).replaceAll(found -> number(found, 1) + " giờ");
    }

    private static String day(MatchResult found) {
        String head = found.group(1) == null ? "ngày " : found.group(1);
        return head + number(found, 2) + " tháng " + number(found, 3);
    }

    private static String month(MatchResult found) {
        String head = found.group(1) == null ? "tháng " : found.group(1);
        return head + number(found, 2) + " năm " + number(found, 3);
    }

    private static String hour(MatchResult found) {
        return number(found, 1) + " giờ" + (found.group(2).equals("00") ? "" : " " + number(found, 2) + " phút");
    }

    private static String number(MatchResult found, int group) {
        return SpokenNumbers.number(Long.parseLong(found.group(group)));
    }

    private static int flags() {
        return CASE_INSENSITIVE | UNICODE_CASE;
    }
}
