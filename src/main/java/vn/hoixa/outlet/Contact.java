package vn.hoixa.outlet;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom people call in the commune itself, named as what it is.
 *
 * @param unit "xã Mẫu Đức", "phường Lê Chân", "đặc khu Cát Hải"
 * @param number of the desk; empty where the office has given none, and then 113 is all there is
 */
public record Contact(Desk desk, String unit, Optional<String> number) {
    private static final Pattern KIND =
            Pattern.compile("^(xã|phường|đặc khu)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Who answers. */
    public enum Desk {
        POLICE("Công an", "CA"),
        CENTRE("Trung tâm Phục vụ hành chính công", "Trung tâm HCC");

        private final String words;
        private final String brief;

        Desk(String words, String brief) {
            this.words = words;
            this.brief = brief;
        }
    }

    /** "Công an xã Mẫu Đức". */
    String name() {
        return desk.words + " " + unit;
    }

    /** "Công an xã", for whoever has just heard which one. */
    String spoken() {
        return desk.words + " " + kind();
    }

    /** "CA xã", where every letter counts. */
    String brief() {
        return desk.brief + " " + kind();
    }

    private String kind() {
        var found = KIND.matcher(unit);
        return found.find() ? found.group(1) : unit;
    }
}
