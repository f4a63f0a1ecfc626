package vn.hoixa.privacy;

import static vn.hoixa.privacy.PersonalDataKind.ADDRESS;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Detects house addresses: the number with the lane and street that follow. A hamlet, commune or province alone is not
 * masked, because the answer may depend on it.
 */
final class Addresses {
    private static final String HOUSE = "\\d{1,4}[a-z]?(?:[/-]\\d{1,4}[a-z]?){0,4}";
    private static final String WAY = "(?:duong|pho|ngo|ngach|hem|kiet|hxh|khu pho|to dan pho|tdp|to|khu)";
    private static final String NAME = "(?:\\d{1,4}[a-z]?(?:/\\d{1,4}){0,3}|\\p{L}+(?: \\p{L}+)?)";
    private static final String WAYS = "(?:,? {0,2}" + WAY + " " + NAME + "){0,4}";

    private static final String STREET = "(?:,? {0,2}(?:duong|pho|ngo|ngach|hem|kiet) " + NAME + ")";

    private static final Pattern NUMBERED_HOUSE =
            Pattern.compile("\\b(?:so nha|nha so)[ :]{1,2}(" + HOUSE + "\\b" + WAYS + ")");
    private static final Pattern NUMBER_AND_STREET =
            Pattern.compile("\\b(?:o|tai|nha|dia chi|dc|ve|sn)(?: (?:toi|em|minh|la|o|tai))?[ :]{1,2}(?:so )?(" + HOUSE
                    + STREET + WAYS + ")");
    private static final Pattern LANE = Pattern.compile(
            "\\b((?:so )?(?:" + HOUSE + " )?(?:ngo|ngach|hem|kiet) (?:so )?" + HOUSE + "\\b" + WAYS + ")");

    private Addresses() {}

    static void settle(Sheet sheet) {
        for (var pattern : List.of(NUMBERED_HOUSE, NUMBER_AND_STREET, LANE)) {
            sheet.eachFolded(pattern, match -> {
                var end = endOfName(sheet.written(), match.end(1));
                sheet.takeWords(ADDRESS, match.start(1), end);
            });
        }
    }

    /** The end of a street's name, which continues while its words are capitalised: "đường Trần Hưng Đạo". */
    private static int endOfName(CharSequence written, int end) {
        while (end + 1 < written.length()
                && written.charAt(end) == ' '
                && Character.isUpperCase(written.charAt(end + 1))
                && Character.isUpperCase(firstOfLastWord(written, end))) {
            end++;
            while (end < written.length() && Character.isLetter(written.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static char firstOfLastWord(CharSequence written, int end) {
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(written.charAt(start - 1))) {
            start--;
        }
        return start < end ? written.charAt(start) : ' ';
    }
}
