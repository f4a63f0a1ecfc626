package vn.hoixa.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.hoixa.language.Role;

/**
 * Separates the subject of a question from what it only mentions, by four patterns:
 *
 * <ul>
 * <li>"đăng ký kết hôn <em>có cần</em> giấy xác nhận độc thân <em>không</em>": what is needed is not the matter;
 * <li>"xin <em>giấy</em> độc thân <em>để</em> mua nhà": the purpose of a paper is not the matter;
 * <li>"căn cước hết hạn có <em>dùng để</em> chứng thực <em>được không</em>": the thing used is not the matter;
 * <li>"sửa ngày sinh trên căn cước <em>cho khớp với</em> khai sinh": what it shall agree with is not the matter.
 * </ul>
 */
final class Stress {

    private static final int ENOUGH = 2;
    private static final List<List<String>> NEEDED =
            phrases("co can", "can co", "co phai nop", "co bat buoc", "co phai co");
    private static final List<List<String>> USED = phrases("dung de", "su dung de", "dung lam", "dung trong");
    private static final List<List<String>> LIKE =
            phrases("khop voi", "khop theo", "trung voi", "giong voi", "dung voi", "theo dung");
    private static final Set<String> WAYS = Set.of("nao", "sao", "gi", "cach");
    private static final String PAPER = "giay";
    private static final String PURPOSE = "de";

    private Stress() {}

    /** @param aside weight of a word that is only mentioned, 0 to 1 */
    static List<Double> of(List<String> bare, List<Role> roles, double aside) {
        List<Double> stress = new ArrayList<>(Collections.nCopies(bare.size(), 1.0));
        int used = find(bare, USED, 0);
        if (used >= 0) {
            if (matter(roles, used, bare.size()) >= ENOUGH) lower(stress, 0, used, aside);
            return stress;
        }
        int needed = find(bare, NEEDED, 0);
        if (needed >= 0 && matter(roles, 0, needed) >= ENOUGH) lower(stress, needed, end(bare, needed), aside);
        int like = find(bare, LIKE, 0);
        if (like >= 0 && matter(roles, 0, like) >= ENOUGH) lower(stress, like, bare.size(), aside);
        int paper = bare.indexOf(PAPER);
        int purpose = purpose(bare);
        if (paper >= 0 && purpose > paper && matter(roles, paper, purpose) >= ENOUGH) {
            lower(stress, purpose, bare.size(), aside);
        }
        return stress;
    }

    /** "Làm thế nào để được hưởng" asks how, and states no purpose of a paper. */
    private static int purpose(List<String> bare) {
        int at = bare.indexOf(PURPOSE);
        return at > 0 && WAYS.contains(bare.get(at - 1)) ? -1 : at;
    }

    private static int end(List<String> bare, int from) {
        for (int i = from + 2; i < bare.size(); i++) {
            if (bare.get(i).equals("khong")) return i;
        }
        return bare.size();
    }

    private static long matter(List<Role> roles, int from, int to) {
        return roles.subList(from, to).stream()
                .filter(role -> role == Role.MATTER)
                .count();
    }

    private static void lower(List<Double> stress, int from, int to, double aside) {
        for (int i = from; i < to; i++) stress.set(i, aside);
    }

    private static int find(List<String> bare, List<List<String>> phrases, int from) {
        for (int i = from; i < bare.size(); i++) {
            for (List<String> phrase : phrases) {
                int end = i + phrase.size();
                if (end <= bare.size() && bare.subList(i, end).equals(phrase)) return i;
            }
        }
        return -1;
    }

    private static List<List<String>> phrases(String... phrases) {
        return Arrays.stream(phrases).map(phrase -> List.of(phrase.split(" "))).toList();
    }
}
