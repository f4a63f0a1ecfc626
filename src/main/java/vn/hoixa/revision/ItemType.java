package vn.hoixa.revision;

import java.util.Locale;

/** The kinds of items that are published, and the folder of {@code knowledge-base/} each is written in. */
public enum ItemType {
    PROCEDURE("procedures/", "thủ tục"),
    ANSWER("answers/", "câu trả lời"),
    TOPIC("out-of-scope/", "việc ngoài phạm vi"),
    EVENT("life-events/", "việc trong đời"),
    RULE("local-rules/", "quy định của thành phố / tỉnh"),
    COMMUNE("commune.yaml", "thông tin của xã");

    private final String folder;
    private final String label;

    ItemType(String folder, String label) {
        this.folder = folder;
        this.label = label;
    }

    /** Where it is written in a {@code knowledge-base} directory. */
    public String folder() {
        return folder;
    }

    /** The Vietnamese name on screens, in small letters. */
    public String label() {
        return label;
    }

    /** As in the database and in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static ItemType of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
