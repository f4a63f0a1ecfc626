package vn.hoixa.privacy;

import static vn.hoixa.privacy.PersonalDataKind.PLATE;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Detects number plates: province, series, four or five digits; of diplomats and of the army. In lower case only near a
 * word for it.
 */
final class Plates {
    private static final String SERIES = "(?:[A-HK-NPR-VXYZ]\\d?|[A-HK-NPR-VXYZ]{2}|MĐ\\d?)";

    private static final Pattern CIVIL = Pattern.compile(
            "(?<![\\p{L}\\d.,])[1-9]\\d ?-? ?" + SERIES + " ?[-.]? ?\\d{3}\\.?\\d{2}(?![.,]?\\d)(?! ?(?:đ|VN))");
    private static final Pattern DIPLOMATIC =
            Pattern.compile("(?<![\\p{L}\\d])[1-9]\\d-?(?:NG|NN|QT)-?\\d{3}-?\\d{2}(?!\\d)");
    private static final Pattern MILITARY = Pattern.compile("(?<![\\p{L}\\d])[A-HK-NPR-VX]{2} ?-?\\d{2}-\\d{2}(?!\\d)");
    private static final Pattern ANNOUNCED =
            Pattern.compile("\\b(?:bien so|bien kiem soat|bks|bsx|xe|bien)\\b[^\\d\\n" + Sheet.BLANK + "]{0,20}?\\b"
                    + "([1-9]\\d ?-? ?[a-z]{1,2}\\d?(?: ?[-.] ?| )?"
                    + "(?:\\d{3}[. ]?\\d{2}|(?!19|20)\\d{4}))(?![.,]?\\d)");

    private Plates() {}

    static void announced(Sheet sheet) {
        sheet.eachFolded(ANNOUNCED, match -> sheet.takeWords(PLATE, match.start(1), match.end(1)));
    }

    static void shaped(Sheet sheet) {
        for (var pattern : List.of(DIPLOMATIC, MILITARY, CIVIL)) {
            sheet.eachWritten(pattern, match -> sheet.takeWords(PLATE, match.start(), match.end()));
        }
    }
}
