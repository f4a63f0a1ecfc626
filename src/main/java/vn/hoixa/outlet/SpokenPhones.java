package vn.hoixa.outlet;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Converts telephone numbers to spoken words, digit by digit however they are grouped. */
final class SpokenPhones {
    private static final Pattern AREA = Pattern.compile("\\((0\\d{2,3})\\)\\s*");
    private static final Pattern LONG = Pattern.compile("\\+84(?:[ .-]?\\d){9,10}(?!\\d)|\\+\\d{1,4}"
            + "|(?<![\\d.,])(?:02(?:[ .-]?\\d){8,9}(?!\\d)|0[35789](?:[ .-]?\\d){8}(?!\\d)"
            + "|1[89]00(?:[ .]?\\d{4,6}|(?:[ .]\\d{2,3}){2,3})(?!\\d)|0\\d{2,3}(?![\\d,]))");
    private static final Pattern SHORT = Pattern.compile("(?<![\\d.,])(?:11[1-5]|156|5656)(?![\\d]|[.,]\\d)");

    private SpokenPhones() {}

    /** Numbers that begin as no amount does. */
    static String full(String text) {
        return LONG.matcher(AREA.matcher(text).replaceAll("$1 ")).replaceAll(SpokenPhones::figures);
    }

    /** Numbers of two or three digits: only after all amounts have been converted. */
    static String brief(String text) {
        return SHORT.matcher(text).replaceAll(SpokenPhones::figures);
    }

    private static String figures(MatchResult found) {
        String digits = found.group().replaceAll("\\D", "");
        return (found.group().startsWith("+") ? "cộng " : "") + SpokenNumbers.figures(digits);
    }
}
