package vn.hoixa.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Drops "ở xã", "tại phường" and the like from a question: in "đăng ký kết hôn <b>ở xã</b> cần gì" they add nothing,
 * but would favour items whose names happen to contain them.
 */
final class HereAsked {
    private static final Set<String> AT = Set.of("o", "tai", "ra", "len", "den");
    private static final Set<String> COMMUNE = Set.of("xa", "phuong");

    /** Neighbouring words that give another meaning, so that nothing is dropped: "ở xã khác", "nhà ở xã hội". */
    private static final Set<String> UNLESS_BEFORE =
            Set.of("hoi", "bien", "dao", "khac", "cu", "moi", "xoi", "vien", "doi", "nao", "nay");

    private HereAsked() {}

    /** The folded words of a question without these; all of them where nothing else is left. */
    static List<String> without(List<String> words) {
        List<String> kept = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (isHere(words, at)) at++;
            else kept.add(words.get(at));
        }
        return kept.isEmpty() ? words : kept;
    }

    private static boolean isHere(List<String> words, int at) {
        if (at + 1 >= words.size() || !AT.contains(words.get(at)) || !COMMUNE.contains(words.get(at + 1))) return false;
        return at + 2 >= words.size() || !UNLESS_BEFORE.contains(words.get(at + 2));
    }
}
