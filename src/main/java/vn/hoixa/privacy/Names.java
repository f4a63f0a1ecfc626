package vn.hoixa.privacy;

import static vn.hoixa.privacy.PersonalDataKind.NAME;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of persons behind a word that announces one: "tôi tên là", "tên chồng em", "con tôi là", "bà".
 *
 * <p>A name is read from capital letters where the writer uses them; where there are none, from the family names of the
 * country. Behind a word that always announces a name one capitalised word is enough; behind one that also announces
 * other things ("tôi là người Kinh", "bà ngoại") it takes a family name and one more.
 */
final class Names {
    private static final int LONGEST = 5;

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
    private static final Pattern ADDRESSED =
            Pattern.compile("\\b(?:ong/ba|o/b|ong|ba|anh|chi|co|chu|bac|cau|di|thay|chau|em|be) ");

    private static final Map<String, String> FAMILY_NAMES = Pattern.compile(" ")
            .splitAsStream(
                    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn lương"
                        + " trương đào mai lâm chu tống quách tăng khúc phùng vương tạ hà cao thái tô kiều lưu triệu"
                        + " nghiêm")
            .collect(Collectors.toUnmodifiableMap(Names::fold, Function.identity()));
    private static final Set<String> MIDDLE_NAMES = Set.of(
            "van", "thi", "dinh", "huu", "duc", "xuan", "ngoc", "quang", "thanh", "cong", "duy", "manh", "trong",
            "viet", "ba", "dang", "quoc", "gia", "minh", "hong", "kim", "thu", "phuong", "khanh", "my", "tuan", "bao",
            "anh");
    private static final Set<String> NO_NAME = Set.of(
            "o", "sinh", "muon", "can", "xin", "la", "thi", "co", "bi", "di", "nam", "hoi", "so", "dang", "da", "va",
            "voi", "cho", "nho", "lam", "nhu", "tai", "khong", "ko", "k", "dc", "duoc", "nay", "roi", "chua", "gi",
            "thuong", "tru", "que", "dia", "sdt", "cccd", "cmnd", "tuoi", "moi", "ngay", "giup", "dum", "mat", "het",
            "khi", "nha", "ten", "toi", "thon", "xa", "theo", "sai", "trong", "tren", "de", "thuoc", "ve", "ra", "vao",
            "chong", "dan", "toc");
    private static final Set<String> PLACES =
            Set.of("ho chi", "cao bang", "ha noi", "ha giang", "ha nam", "ha tinh", "ha dong");

    private Names() {}

    private record Word(String written, String folded, int end) {
        boolean isCapital() {
            return Character.isUpperCase(written.charAt(0));
        }
    }

    static void settle(Sheet sheet) {
        boolean shouting = sheet.written().chars().noneMatch(Character::isLowerCase);
        sheet.eachFolded(SURE, match -> take(sheet, match.end(), sureLength(wordsFrom(sheet, match.end()), shouting)));
        for (var pattern : List.of(LIKELY, ADDRESSED)) {
            sheet.eachFolded(
                    pattern, match -> take(sheet, match.end(), likelyLength(wordsFrom(sheet, match.end()), shouting)));
        }
    }

    private static void take(Sheet sheet, int start, List<Word> name) {
        if (!name.isEmpty()) {
            sheet.takeWords(NAME, start, name.getLast().end());
        }
    }

    /** At most five words separated by single spaces. */
    private static List<Word> wordsFrom(Sheet sheet, int start) {
        var words = new ArrayList<Word>();
        int at = start;
        while (words.size() < LONGEST
                && at < sheet.written().length()
                && Character.isLetter(sheet.written().charAt(at))) {
            int end = at;
            while (end < sheet.written().length()
                    && Character.isLetter(sheet.written().charAt(end))) {
                end++;
            }
            words.add(new Word(
                    sheet.written().subSequence(at, end).toString(),
                    sheet.folded().subSequence(at, end).toString(),
                    end));
            at = end < sheet.written().length() && sheet.written().charAt(end) == ' '
                    ? end + 1
                    : sheet.written().length();
        }
        return words;
    }

    private static List<Word> sureLength(List<Word> words, boolean shouting) {
        var capitals = shouting ? List.<Word>of() : leadingCapitals(words);
        if (!capitals.isEmpty()) {
            return capitals;
        }
        return words.size() >= 2 && isFamilyName(words.getFirst()) ? untilOrdinaryWord(words) : List.of();
    }

    private static List<Word> likelyLength(List<Word> words, boolean shouting) {
        if (words.size() < 2 || !isFamilyName(words.getFirst())) {
            return List.of();
        }
        if (PLACES.contains(words.get(0).folded() + " " + words.get(1).folded())) {
            return List.of();
        }
        var capitals = shouting ? List.<Word>of() : leadingCapitals(words);
        if (capitals.size() >= 2) {
            return capitals;
        }
        boolean middle = words.size() >= 3 && MIDDLE_NAMES.contains(words.get(1).folded());
        return middle && capitals.isEmpty() ? untilOrdinaryWord(words) : List.of();
    }

    private static List<Word> leadingCapitals(List<Word> words) {
        return words.stream().takeWhile(Word::isCapital).toList();
    }

    /** The family name and up to three words, as far as they can be a name; empty when nothing follows it. */
    private static List<Word> untilOrdinaryWord(List<Word> words) {
        int length = 1;
        while (length < Math.min(words.size(), 4) && mayBePartOfName(words, length)) {
            length++;
        }
        return length < 2 ? List.of() : words.subList(0, length);
    }

    /** "thi" is Thị behind the family name and "thì" anywhere else. */
    private static boolean mayBePartOfName(List<Word> words, int index) {
        var word = words.get(index).folded();
        return !NO_NAME.contains(word) || (index == 1 && MIDDLE_NAMES.contains(word));
    }

    private static boolean isFamilyName(Word word) {
        var proper = FAMILY_NAMES.get(word.folded());
        var lower = word.written().toLowerCase(Locale.ROOT);
        return proper != null && (lower.equals(proper) || lower.equals(word.folded()));
    }

    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
