package vn.hoixa.privacy;

import static vn.hoixa.privacy.PersonalDataKind.NAME;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Detects names of persons after an introducing word: "tôi tên là", "tên chồng em", "con tôi là", "bà".
 *
 * <p>A word that always introduces a name ("họ tên") needs less evidence after it than one that also introduces other
 * things ("tôi là người Kinh", "bà ngoại"); {@link NameWords} decides.
 */
final class Names {
    private static final String SELF = "(?:toi|em|minh|chau|tui|tao|anh|chi|con)";
    private static final String KIN =
            "(?:con trai|con gai|con ruot|con dau|con re|con|chau noi|chau ngoai|chau|be|chong|vo|bo de|me de|bo"
                    + " chong|me chong|bo vo|me vo|bo|ba noi|ba ngoai|ong noi|ong ngoai|ba|me|ma|cha|ong|anh trai|anh|chi"
                    + " gai|chi|em trai|em gai|em|toi|minh|nguoi mat|nguoi chet)";

    private static final Pattern SURE =
            Pattern.compile("\\b(?:ho (?:va |, ?)?ten(?: day du| khai sinh)?(?: cua)?(?: " + KIN
                    + "){0,2}|ten (?:day du |that |khai sinh )?(?:cua |cho )?" + KIN + "(?: " + KIN + ")?|" + SELF
                    + " ten|" + KIN + "(?: "
                    + SELF + ")? ten)(?: (?:la|goi la))? ?[:=-]? {0,2}");
    private static final Pattern LIKELY =
            Pattern.compile("\\b(?:" + SELF + "|" + KIN + "(?: " + SELF + ")?) ?(?:la|:) ?");
    private static final Pattern ADDRESSED = Pattern.compile("\\b(?:ong/ba|o/b|ong|ba|anh|chi|chu|bac|cau|chau|em) ");

    private Names() {}

    static void settle(Sheet sheet) {
        sheet.eachFolded(SURE, match -> {
            var words = NameWords.at(sheet, match.end());
            take(sheet, match.end(), words.sureName());
        });
        for (var pattern : List.of(LIKELY, ADDRESSED)) {
            sheet.eachFolded(pattern, match -> {
                var words = NameWords.at(sheet, match.end());
                take(sheet, match.end(), words.likelyName());
            });
        }
    }

    private static void take(Sheet sheet, int start, int length) {
        sheet.takeWords(NAME, start, start + length);
    }
}
