package vn.hoixa.revision;

import java.util.Locale;

/** Types of knowledge items, each with its folder in {@code knowledge-base/}. */
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

    /** Its folder in a {@code knowledge-base} directory. */
    public String folder() {
        return folder;
    }

    /** The Vietnamese name on screens, in lower case. */
    public String label() {
        return label;
    }

    /** The id in the database and in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such type */
    public static ItemType of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
