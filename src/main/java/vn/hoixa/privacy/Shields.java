package vn.hoixa.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Detectors of harmless values that look personal: tokens, codes of procedures, dates, money, public numbers, our own
 * codes.
 */
final class Shields {
    private static final String CURRENCY = "(?:đ(?!\\p{L})|(?:dong|vnd|usd|d(?=[/.,;)]|$))(?!\\p{L}))";
    private static final String SMALL_CURRENCY = "(?:trieu|tr|nghin|ngan|ty|ti|k|dong|vnd|usd|d)(?!\\p{L}|[ .-]?\\d)";
    private static final String YEAR = "(?:19|20)\\d{2}";

    /** The tokens of an earlier masking. */
    static final Detector TOKENS = sheet -> sheet.eachWritten(
            Pattern.compile(PersonalDataKind.TOKEN), match -> sheet.shield(match.start(), match.end()));

    /** Host names; the rest of a link is checked like any text, because people link to numbers. */
    static final Detector HOSTS = folded(
            "https?://(?![a-z0-9.-]{0,80}\\d{9})(?:[a-z0-9-]{1,63}\\.){1,8}[a-z]{2,12}",
            "(?<![a-z0-9@.-])(?![a-z0-9.-]{0,80}\\d{9})(?:[a-z0-9-]{1,63}\\.){1,8}(?:vn|com|net|org|info|top|xyz|cc|io|me|link|site|online|shop|club"
                    + "|live|app|vip|pro|asia|edu|gov|icu|work|click|store)(?![a-z0-9])");

    /** Ids in links of the national portal, codes of procedures with or without that of the office, numeric dates. */
    static final Detector CODES_AND_DATES = folded(
            "(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])",
            "(?<![\\d.])[1-9]\\.\\d{6}(?:\\.\\d{3}\\.\\d{2}\\.\\d{2}\\.[a-z]\\d{2})?(?!\\d)",
            "(?<!\\d)(?<!\\d[.-])[0-3]?\\d([/.-])[01]?\\d\\1" + YEAR + "(?![.-]?\\d)",
            "(?<!\\d)(?<!\\d[.-])" + YEAR + "([/.-])[01]?\\d\\1[0-3]?\\d(?![.-]?\\d)",
            "(?<!\\d)" + YEAR + "(?:(?: ?[-,;] ?| )" + YEAR + "){1,9}(?![.-]?\\d)",
            "(?<!\\d)\\d{1,5}/" + YEAR + "/[a-z]{2}");

    /** Amounts with their currency; not a number that begins with 0. */
    static final Detector AMOUNTS = Shields::amounts;

    /** Public telephone numbers. */
    static final Detector PUBLIC_NUMBERS = folded(
            "(?<![\\d.,+-])1[89]00[ .-]?\\d{2,4}(?:[ .-]?\\d{2})?(?![.-]?\\d)",
            "(?<![\\d.,+-])(?:111|112|113|114|115|156|5656|1022|18001)(?![.-]?\\d)");

    /**
     * Our tickets (4829-1375) and verification codes (4829-1375-2046, whose first digit is never that of a citizen id),
     * with their hyphens; without them only where a word says what they are.
     */
    static final Detector OUR_CODES = folded(
            "(?<!\\d)(?<!\\d[ .-])[1-9]\\d{3}([ -])\\d{4}\\1\\d{4}(?![ .-]?\\d)",
            "(?<!\\d)(?<!\\d[ .-])\\d{4}-\\d{4}(?![ .-]?\\d)",
            "(?<=\\b(?:ma tin|ma cau hoi|ma so cau hoi|ma phieu|ma xac minh|cau hoi so|cau hoi)[ :]{1,3})"
                    + "(?:(?:la|so)[ :]{1,2})?(?:[1-9]\\d{11}|\\d{8})(?![ .-]?\\d)",
            "^\\s*[1-9]\\d{11}\\s*$");

    /**
     * Digits grouped by thousands, and amounts introduced by a word: money or quantities, when no other detector took
     * them.
     */
    static final Detector GROUPED_FIGURES = folded(
            "(?<![\\d.,+])[1-9]\\d{0,2}([.,])\\d{3}(?:\\1\\d{3}){0,6}(?![.,]?\\d)",
            "(?<=\\b(?:so tien|gia|tong|tong cong|phi|tri gia|muc|von)[ :]{1,3})[1-9]\\d{0,15}(?!\\d)");

    private Shields() {}

    private static Detector folded(String... patterns) {
        var compiled = List.of(patterns).stream().map(Pattern::compile).toList();
        return sheet -> {
            for (var pattern : compiled) {
                sheet.eachFolded(pattern, match -> sheet.shield(match.start(), match.end()));
            }
        };
    }

    private static final Pattern LARGE = Pattern.compile("(?<![\\d.,+])[1-9]\\d{0,15}(?:[.,]\\d{3}){0,6} ?" + CURRENCY);
    private static final Pattern SPACED = Pattern.compile("(?<![\\d.,+])[1-9]\\d{0,2}(?: \\d{3}){1,6} ?" + CURRENCY);
    private static final Pattern SMALL =
            Pattern.compile("(?<![\\d.,+])\\d{1,3}(?:[.,]?\\d{3}){0,2}(?:[.,]\\d{1,2})? ?" + SMALL_CURRENCY);

    private static void amounts(Sheet sheet) {
        for (var pattern : List.of(LARGE, SPACED, SMALL)) {
            sheet.eachFolded(pattern, match -> {
                if (match.group().charAt(0) != '0') {
                    sheet.shield(match.start(), match.end());
                }
            });
        }
    }
}
