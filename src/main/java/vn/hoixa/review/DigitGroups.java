package vn.hoixa.review;

import java.util.regex.Pattern;

/** Parses a number as people copy it from a screen or a sheet of paper: digits, optionally in groups. */
final class DigitGroups {
    private static final Pattern ALONE = Pattern.compile("\\s*[0-9]+(?:\\s?[-–.·]?\\s?[0-9]+)*\\s*\\.?\\s*");

    private DigitGroups() {}

    /** The digits when the text is only digits in groups; otherwise empty. */
    static String of(String text) {
        return text.length() <= 40 && ALONE.matcher(text).matches() ? text.replaceAll("[^0-9]", "") : "";
    }
}
