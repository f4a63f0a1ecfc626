package vn.hoixa.outlet;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Emergency contact in the commune.
 *
 * @param unit "xã Mẫu Đức", "phường Lê Chân", "đặc khu Cát Hải"
 * @param number the desk's number; empty where the office has published none, and then only 113 is given
 */
public record Contact(Desk desk, String unit, Optional<String> number) {
    private static final Pattern KIND =
            Pattern.compile("^(xã|phường|đặc khu)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Who answers the call. */
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

    /** "Công an xã", after the full name was said. */
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
