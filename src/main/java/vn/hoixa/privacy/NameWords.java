package vn.hoixa.privacy;

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
 * The words that follow an announcement, and how far they are a name. Capital letters tell where the writer uses them;
 * where there are none (or nothing else), the family names of the country do, with the accents as far as any are typed,
 * so that "đang" is no Đặng and "vợ" no Võ. Lengths are in characters from the first word; 0 is no name.
 */
record NameWords(List<Word> words) {
    private static final int LONGEST = 5;
    private static final Map<String, String> FAMILY_NAMES = Pattern.compile(" ")
            .splitAsStream(
                    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn lương"
                        + " trương đào mai lâm chu tống quách tăng khúc phùng vương tạ hà cao thái tô kiều lưu triệu"
                        + " nghiêm")
            .collect(Collectors.toUnmodifiableMap(NameWords::fold, Function.identity()));
    private static final Set<String> UNMISTAKABLE =
            Set.of("nguyen", "pham", "hoang", "huynh", "tran", "trinh", "doan", "quach");
    private static final Set<String> MIDDLE_NAMES = Set.of(
            "van", "thi", "dinh", "huu", "duc", "xuan", "ngoc", "quang", "thanh", "cong", "duy", "manh", "trong",
            "viet", "ba", "dang", "quoc", "gia", "minh", "hong", "kim", "thu", "phuong", "khanh", "my", "tuan", "bao",
            "anh");
    private static final Set<String> ORDINARY = Set.of(
            "o", "sinh", "muon", "can", "xin", "la", "thi", "co", "bi", "di", "nam", "hoi", "so", "dang", "da", "va",
            "voi", "cho", "nho", "lam", "nhu", "tai", "khong", "ko", "k", "dc", "duoc", "nay", "roi", "chua", "gi",
            "thuong", "tru", "que", "dia", "sdt", "cccd", "cmnd", "tuoi", "moi", "ngay", "giup", "dum", "mat", "het",
            "khi", "nha", "ten", "toi", "thon", "xa", "theo", "sai", "trong", "tren", "de", "thuoc", "ve", "ra", "vao",
            "chong", "dan", "toc", "truoc");
    private static final Set<String> PLACES = Set.of(
            "ho chi", "cao bang", "ha noi", "ha giang", "ha nam", "ha tinh", "ha dong", "thai binh", "thai nguyen");

    /** A word with its folded form and the offset behind it, from the first word's start. */
    record Word(String written, String folded, int end) {
        boolean isCapital() {
            return Character.isUpperCase(written.charAt(0));
        }

        boolean isAcronym() {
            return written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
        }
    }

    /** At most five words from an offset on, with single spaces between them. */
    static NameWords at(Sheet sheet, int start) {
        var words = new ArrayList<Word>();
        int from = start;
        while (words.size() < LONGEST && from < sheet.written().length()) {
            int end = endOfWord(sheet.written(), from);
            if (end == from) {
                break;
            }
            var written = sheet.written().subSequence(from, end).toString();
            words.add(new Word(written, sheet.folded().subSequence(from, end).toString(), end - start));
            boolean another = end < sheet.written().length() && sheet.written().charAt(end) == ' ';
            from = another ? end + 1 : sheet.written().length();
        }
        return new NameWords(words);
    }

    /** Behind a word that always announces a name: capitalised words, or a family name and what follows it. */
    int sureName() {
        if (!capitals().isEmpty()) {
            return lengthOf(capitals());
        }
        return startsWithFamilyName() ? lengthOf(untilOrdinaryWord()) : 0;
    }

    /** Behind "tôi là": a family name and one more word in capitals, or with a common middle name between them. */
    int likelyName() {
        if (!startsWithFamilyName() || isPlace()) {
            return 0;
        }
        if (capitals().size() >= 2) {
            return lengthOf(capitals());
        }
        boolean middle = words.size() > 2 && MIDDLE_NAMES.contains(words.get(1).folded());
        return middle && capitals().isEmpty() ? lengthOf(untilOrdinaryWord()) : 0;
    }

    /** Behind "ông", "chị": as {@link #likelyName()}, but small letters must be those of no ordinary word. */
    int addressedName() {
        if (!capitals().isEmpty()) {
            return likelyName();
        }
        boolean unmistakable = words.size() > 2
                && UNMISTAKABLE.contains(words.get(0).folded())
                && Set.of("van", "thi").contains(words.get(1).folded());
        return unmistakable ? likelyName() : 0;
    }

    /** The leading words in capitals, when capitals mean something: not in a text that has nothing else. */
    private List<Word> capitals() {
        boolean shouting = words.size() > 1 && words.stream().allMatch(Word::isAcronym);
        return shouting
                ? List.of()
                : words.stream()
                        .takeWhile(word -> word.isCapital()
                                && !(word.isAcronym() && !words.getFirst().isAcronym()))
                        .toList();
    }

    private List<Word> untilOrdinaryWord() {
        int length = 1;
        while (length < Math.min(words.size(), 4) && mayBePartOfName(length)) {
            length++;
        }
        return length < 2 ? List.of() : words.subList(0, length);
    }

    /** "thi" is Thị behind the family name and "thì" anywhere else. */
    private boolean mayBePartOfName(int index) {
        var word = words.get(index).folded();
        return !ORDINARY.contains(word) || (index == 1 && MIDDLE_NAMES.contains(word));
    }

    private boolean startsWithFamilyName() {
        if (words.size() < 2) {
            return false;
        }
        var proper = FAMILY_NAMES.get(words.getFirst().folded());
        var typed = words.getFirst().written().toLowerCase(Locale.ROOT);
        return proper != null
                && (typed.equals(proper) || typed.equals(words.getFirst().folded()));
    }

    private boolean isPlace() {
        return PLACES.contains(words.get(0).folded() + " " + words.get(1).folded());
    }

    private static int lengthOf(List<Word> name) {
        return name.isEmpty() ? 0 : name.getLast().end();
    }

    private static int endOfWord(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
