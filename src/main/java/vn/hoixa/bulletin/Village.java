package vn.hoixa.bulletin;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * A present village.
 *
 * @param name with its kind: "thôn Mẫu Trung"
 */
public record Village(VillageId id, String name) {
    /** In Vietnamese alphabetical order. */
    static final Comparator<Village> BY_NAME =
            Comparator.comparing(Village::name, Collator.getInstance(Locale.of("vi")));
}
