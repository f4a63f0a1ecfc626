package vn.hoixa.feedback;

import java.util.Locale;
import java.util.Optional;

/** How much harm a faulty reply does. */
public enum Importance {
    /** Somebody who follows it loses money, a deadline or a right. */
    HIGH("Nặng"),
    /** Somebody has to come twice or ask again. */
    USUAL("Vừa"),
    /** The reply could be worded better. */
    LOW("Nhẹ");

    private final String label;

    Importance(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The id in the database and in forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Importance> of(String id) {
        for (var importance : values()) {
            if (importance.id().equals(id)) {
                return Optional.of(importance);
            }
        }
        return Optional.empty();
    }
}
