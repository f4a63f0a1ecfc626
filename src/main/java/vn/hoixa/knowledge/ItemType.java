package vn.hoixa.knowledge;

import java.util.Locale;

/** The kinds of items that are published, and the folder of {@code knowledge-base/} each is written in. */
enum ItemType {
    PROCEDURE("procedures/"),
    ANSWER("answers/"),
    TOPIC("out-of-scope/"),
    EVENT("life-events/"),
    RULE("local-rules/"),
    COMMUNE("commune.yaml");

    private final String folder;

    ItemType(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }

    /** As in the database. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemType of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
