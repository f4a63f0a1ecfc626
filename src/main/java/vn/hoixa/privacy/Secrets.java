package vn.hoixa.privacy;

import static vn.hoixa.privacy.PersonalDataKind.OTP;
import static vn.hoixa.privacy.PersonalDataKind.PASSWORD;
import static vn.hoixa.privacy.PersonalDataKind.PIN;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Detects one-time codes, PINs and passwords beside a word for them. */
final class Secrets {
    private static final String OTP_WORDS =
            "(?:otp|ma xac thuc|ma xac nhan|ma xac minh|ma kich hoat|ma bao mat|ma dang nhap"
                    + "|(?:verification|security|activation|confirmation|login) code)";
    private static final String PIN_WORDS = "(?:ma pin|so pin|pin the|pin la|pin:|cvv|cvc)";
    private static final String PASSWORD_WORDS = "(?:mat khau|mat ma|mkhau|password|passwd|pass|pw)";
    private static final String CODE = "((?:[a-z]-)?\\d{2,4}[ -]?\\d{2,4})(?![\\d/]|[.,-]\\d)";
    private static final String OWNER = "(?:cua (?:toi|em|minh|con|chau|chong|vo|anh|chi|quy khach|ban) )?";
    private static final String SAME_SENTENCE = "[^\\d.;!?\\n]";

    private static final Pattern OTP_AFTER = Pattern.compile("\\b" + OTP_WORDS + "\\b(?:" + SAME_SENTENCE
            + "{0,100}?\\b(?:la|is)|" + Detector.BETWEEN + "{0,20}?)[ :=]{1,3}" + CODE);
    private static final Pattern OTP_BEFORE = Pattern.compile(
            "(?<![\\d/.,-])" + CODE + " ?(?:la |is |: ?|- ?|\\()?(?:ma |your )?[a-z]{0,12} ?" + OTP_WORDS + "\\b");
    private static final Pattern CODE_TO_CONFIRM =
            Pattern.compile("\\bma " + CODE + " (?:de |dung de )?(?:xac nhan|xac thuc|dang nhap|kich hoat)\\b");
    private static final Pattern PIN_AFTER = Pattern.compile(
            "\\b" + PIN_WORDS + "(?:" + Detector.BETWEEN + "{0,20}?)[ :=]{0,3}\\b(\\d{3,8})(?![\\d/]|[.,-]\\d)");
    private static final Pattern PASSWORD_AFTER = Pattern.compile("\\b" + PASSWORD_WORDS + " ?(?:[a-z]{2,10} )?" + OWNER
            + "(la |la:|:|=|)\\s?([^\\s" + Sheet.BLANK + "]{4,64})");
    /** "mk" is "mật khẩu" or "mình": a password only with "là" or a colon, or before letters and digits in one word. */
    private static final Pattern CHAT_PASSWORD_AFTER = Pattern.compile(
            "\\bmk ?" + OWNER + "(la |la:|:|=|(?=[a-z]{3,20}\\d{2}))\\s?([^\\s" + Sheet.BLANK + "]{4,64})");

    private static final Pattern HAS_FIGURE = Pattern.compile(".*(?:\\d|[a-z][@#$%^&*_+][a-z0-9]).*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}\\D?");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d{9,}\\D?");

    private Secrets() {}

    static void settle(Sheet sheet) {
        for (var pattern : List.of(OTP_AFTER, OTP_BEFORE, CODE_TO_CONFIRM)) {
            sheet.eachFolded(pattern, match -> takeCode(sheet, OTP, match.start(1), match.end(1)));
        }
        sheet.eachFolded(PIN_AFTER, match -> takeCode(sheet, PIN, match.start(1), match.end(1)));
        for (var pattern : List.of(PASSWORD_AFTER, CHAT_PASSWORD_AFTER)) {
            sheet.eachFolded(pattern, match -> takePassword(sheet, match));
        }
    }

    private static void takePassword(Sheet sheet, MatchResult match) {
        if (isPassword(match.group(1), match.group(2))) {
            int start = match.start(2);
            int end = match.end(2) - trailingPunctuation(match.group(2));
            sheet.take(
                    PASSWORD,
                    start,
                    end,
                    sheet.written().subSequence(start, end).toString());
        }
    }

    private static void takeCode(Sheet sheet, PersonalDataKind kind, int start, int end) {
        if (!YEAR.matcher(sheet.folded().subSequence(start, end)).matches()) {
            sheet.takeNumber(kind, start, end);
        }
    }

    /** A word with a digit in it; after a colon also a plain word, but not one that begins a sentence. */
    private static boolean isPassword(String connector, String candidate) {
        if (YEAR.matcher(candidate).matches() || LONG_NUMBER.matcher(candidate).matches()) {
            return false;
        }
        if (HAS_FIGURE.matcher(candidate).matches()) {
            return true;
        }
        return (connector.contains(":") || connector.equals("=")) && candidate.matches("[a-z]{6,}");
    }

    private static int trailingPunctuation(String candidate) {
        int length = candidate.length();
        while (length > 0 && ".,;!?)\"'".indexOf(candidate.charAt(length - 1)) >= 0) {
            length--;
        }
        return candidate.length() - length;
    }
}
