package vn.hoixa.outlet;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts amounts to spoken words: numbers with groups, a decimal comma or a unit, such as "500.000đ", "1,5 triệu" and
 * "113 người".
 */
final class SpokenAmounts {
    private static final String END = "(?![\\p{L}\\d])";
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+)(?=\\s?(?:đ|₫|đồng|vnđ|vnd)" + END + "|(?<=,\\d{3},\\d{3})(?![\\d,]))",
            CASE_INSENSITIVE | UNICODE_CASE);
    private static final String NUMBER = "(?<![\\d.,])(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d+))?";
    private static final Pattern MONEY =
            Pattern.compile(NUMBER + "\\s?(?:đ|₫|vnđ|vnd)" + END, CASE_INSENSITIVE | UNICODE_CASE);
    private static final Pattern THOUSANDS = Pattern.compile(NUMBER + "\\s?[kK]" + END);
    private static final Pattern MILLIONS = Pattern.compile(NUMBER + "\\s?tr" + END);
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)\\s?[-–]\\s?(?=\\d)");
    private static final Pattern COUNTED = Pattern.compile(
            "(?<!gọi )(?<!số )(?<!tổng đài )" + NUMBER
                    + "(?= ?(?:người|hộ|nhà|vụ|trường hợp|cuộc|tin|nạn nhân|ngày|tháng|năm|tuần|giờ|phút|tuổi|thôn|máy"
                    + "|lượt|tài khoản|phần trăm|đối tượng|ông|bà|em|cháu|lần|chiếc|bản|phiếu)" + END + ")",
            CASE_INSENSITIVE | UNICODE_CASE);
    private static final Pattern MEASURED = Pattern.compile(
            NUMBER + "(?= ?(?:đồng|nghìn|ngàn|triệu|tỷ|tỉ|trăm|chục)" + END + ")", CASE_INSENSITIVE | UNICODE_CASE);
    private static final Pattern WRITTEN_OUT =
            Pattern.compile("(?<![\\d.,])(?:(\\d{1,3}(?:\\.\\d{3})+)(?:,(\\d+))?|(\\d+),(\\d+))(?!\\d|[.,]\\d)");

    private SpokenAmounts() {}

    static String of(String text) {
        String read = ENGLISH.matcher(text).replaceAll(found -> found.group(1).replace(',', '.'));
        read = RANGE.matcher(read).replaceAll(" đến ");
        read = MONEY.matcher(read).replaceAll(found -> number(found) + " đồng");
        read = THOUSANDS.matcher(read).replaceAll(found -> number(found) + " nghìn");
        read = MILLIONS.matcher(read).replaceAll(found -> number(found) + " triệu");
        read = MEASURED.matcher(read).replaceAll(SpokenAmounts::number);
        read = COUNTED.matcher(read).replaceAll(SpokenAmounts::number);
        return WRITTEN_OUT.matcher(read).replaceAll(SpokenAmounts::writtenOut);
    }

    private static String writtenOut(MatchResult found) {
        return found.group(1) == null ? number(found.group(3), found.group(4)) : number(found.group(1), found.group(2));
    }

    private static String number(MatchResult found) {
        return number(found.group(1), found.group(2));
    }

    private static String number(String whole, @Nullable String part) {
        String digits = whole.replace(".", "");
        // more figures than a number of the state's budget has
        String read =
                digits.length() > 12 ? SpokenNumbers.figures(digits) : SpokenNumbers.number(Long.parseLong(digits));
        return part == null ? read : read + " phẩy " + fraction(part);
    }

    private static String fraction(String part) {
        return part.startsWith("0") || part.length() > 2
                ? SpokenNumbers.figures(part)
                : SpokenNumbers.number(Long.parseLong(part));
    }
}
