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
 * Decides how many of the words after an introduction form a name. Capital letters decide where the writer uses them;
 * where there are none (or nothing else), Vietnamese family names do, compared with their diacritics as far as any are
 * typed, so that "đang" is not Đặng and "vợ" not Võ. Lengths are in characters from the first word; 0 means no name.
 */
record NameWords(List<Word> words) {
    private static final int LONGEST = 5;
    private static final Map<String, String> FAMILY_NAMES = Pattern.compile(" ")
            .splitAsStream(
                    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn lương"
                            + " trương đào mai lâm chu tống quách tăng khúc phùng vương tạ hà cao thái tô kiều lưu triệu"
                            + " nghiêm")
            .collect(Collectors.toUnmodifiableMap(NameWords::fold, Function.identity()));
    /** Family names that are not another word without their diacritics. */
    private static final Set<String> UNMISTAKABLE =
            Set.of("nguyen", "pham", "hoang", "huynh", "tran", "trinh", "doan", "quach");
    /**
     * Family names that are another word without diacritics, unless "van" or "thi" follows: "le thi …" is not "lệ phí".
     */
    private static final Set<String> WITH_MIDDLE_NAME =
            Set.of("le", "phan", "vu", "vo", "bui", "ngo", "duong", "ly", "dinh", "luong", "truong");

    private static final Set<String> NO_FIRST_NAME = Set.of(
            "cha", "me", "con", "vo", "chong", "ong", "ba", "anh", "chi", "em", "nguoi", "chu", "bo", "khong", "chua");
    private static final Set<String> MIDDLE_NAMES = Set.of(
            "van", "thi", "dinh", "huu", "duc", "xuan", "ngoc", "quang", "thanh", "cong", "duy", "manh", "trong",
            "viet", "ba", "dang", "quoc", "gia", "minh", "hong", "kim", "thu", "phuong", "khanh", "my", "tuan", "bao",
            "anh");
    private static final Set<String> ORDINARY = Set.of(
            "o", "sinh", "muon", "can", "xin", "la", "thi", "co", "bi", "di", "nam", "hoi", "so", "dang", "da", "va",
            "voi", "cho", "nho", "lam", "nhu", "tai", "khong", "ko", "k", "dc", "duoc", "nay", "roi", "chua", "gi",
            "thuong", "tru", "que", "dia", "sdt", "cccd", "cmnd", "tuoi", "moi", "ngay", "giup", "dum", "mat", "het",
            "khi", "nha", "ten", "toi", "thon", "xa", "theo", "sai", "trong", "tren", "de", "thuoc", "ve", "ra", "vao",
            "chong", "dan", "toc", "truoc", "sao", "ghi", "phai");
    private static final Set<String> PLACES = Set.of(
            "ho chi", "cao bang", "ha noi", "ha giang", "ha nam", "ha tinh", "ha dong", "thai binh", "thai nguyen");

    /** A word with its folded form and the offset after it, from the first word's start. */
    record Word(String written, String folded, int end) {
        boolean isCapital() {
            return Character.isUpperCase(written.charAt(0));
        }

        boolean isAcronym() {
            return written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
        }
    }

    /** At most five words from an offset, with single spaces between them. */
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

    /**
     * Length of a name after a word that always introduces one: capitalised words, or a family name and what follows
     * it.
     */
    int sureName() {
        if (!capitals().isEmpty()) {
            return NO_FIRST_NAME.contains(words.getFirst().folded()) ? 0 : lengthOf(capitals());
        }
        return startsWithSmallFamilyName() ? lengthOf(untilOrdinaryWord()) : 0;
    }

    /**
     * Length of a name after "tôi là", "bà": a family name and one more word in capitals, or with a common middle name
     * between them.
     */
    int likelyName() {
        if (words.size() < 2 || isPlace()) {
            return 0;
        }
        if (!capitals().isEmpty()) {
            return capitals().size() > 1 && isFamilyName(words.getFirst()) ? lengthOf(capitals()) : 0;
        }
        boolean middle = words.size() > 2 && MIDDLE_NAMES.contains(words.get(1).folded());
        return middle && startsWithSmallFamilyName() ? lengthOf(untilOrdinaryWord()) : 0;
    }

    /** The leading capitalised words, where capitals are significant: not in a text of only capitals. */
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

    /** "thi" is Thị after a family name and "thì" anywhere else. */
    private boolean mayBePartOfName(int index) {
        var word = words.get(index).folded();
        return !ORDINARY.contains(word) || (index == 1 && MIDDLE_NAMES.contains(word));
    }

    /**
     * Whether lower-case words begin with a family name: with its diacritics, or without them if it is not another
     * word.
     */
    private boolean startsWithSmallFamilyName() {
        if (words.size() < 2 || !isFamilyName(words.getFirst())) {
            return false;
        }
        var first = words.getFirst();
        if (!first.written().toLowerCase(Locale.ROOT).equals(first.folded()) || UNMISTAKABLE.contains(first.folded())) {
            return true;
        }
        return WITH_MIDDLE_NAME.contains(first.folded())
                && Set.of("van", "thi").contains(words.get(1).folded())
                && words.size() > 2
                && mayBePartOfName(2);
    }

    private static boolean isFamilyName(Word word) {
        var proper = FAMILY_NAMES.get(word.folded());
        var typed = word.written().toLowerCase(Locale.ROOT);
        return proper != null && (typed.equals(proper) || typed.equals(word.folded()));
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
