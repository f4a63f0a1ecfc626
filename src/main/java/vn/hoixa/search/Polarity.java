package vn.hoixa.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hoixa.language.Role;

/**
 * The words of a text that are affirmed and those that are denied: "không phải đánh giá rủi ro", "trừ giống bố mẹ". Two
 * texts clash where one affirms what the other denies. A bare "không" denies nothing here: most often it asks ("được
 * không").
 *
 * @param said significant words outside any negation, folded
 * @param denied significant words that occur only in a negation
 */
record Polarity(Set<String> said, Set<String> denied) {

    private static final Set<String> DENIAL = Set.of("khong", "chua");
    private static final Set<String> BOND = Set.of("phai", "thuoc", "la");
    private static final Set<String> EXCEPTION = Set.of("tru");
    private static final Set<String> BETWEEN =
            Set.of("phai", "la", "thuoc", "duoc", "co", "cho", "du", "cac", "truong", "hop");
    private static final int DENIED_WORDS = 2;
    private static final int EXCEPTED_WORDS = 12;

    /** @param roles the role of each word; only those that name the subject are significant */
    static Polarity of(List<String> bare, List<Role> roles) {
        Set<String> said = new HashSet<>();
        Set<String> denied = new HashSet<>();
        int left = 0;
        for (int i = 0; i < bare.size(); i++) {
            String word = bare.get(i);
            if (DENIAL.contains(word)) {
                left = i + 1 < bare.size() && BOND.contains(bare.get(i + 1)) ? DENIED_WORDS : 0;
            } else if (EXCEPTION.contains(word)) {
                left = EXCEPTED_WORDS;
            } else if (roles.get(i) == Role.MATTER) {
                (left-- > 0 ? denied : said).add(word);
            } else if (!BETWEEN.contains(word) && left <= DENIED_WORDS) {
                left = 0;
            }
        }
        denied.removeAll(said);
        return new Polarity(said, denied);
    }

    boolean clashes(Polarity other) {
        return meets(denied, other.said) || meets(other.denied, said);
    }

    private static boolean meets(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
