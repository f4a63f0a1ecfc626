package vn.hoixa.deviation;

import java.util.Locale;
import java.util.Optional;

/** Why an answer was wrong for its question. */
public enum Flaw {
    /** It answers something else than was asked. */
    OTHER_MATTER("Nhầm sang việc khác"),
    /** The right procedure, but not the part that was asked for. */
    OTHER_PART("Đúng việc, sai mục được hỏi"),
    /** The right answer, but what it says is wrong or old. */
    CONTENT("Nội dung sai hoặc đã cũ"),
    /** It should have asked back, or handed over to an officer. */
    NOT_AT_ONCE("Lẽ ra phải hỏi lại hoặc chuyển cán bộ");

    private final String label;

    Flaw(String label) {
        this.label = label;
    }

    /** The Vietnamese label that an officer chooses. */
    public String label() {
        return label;
    }

    /** The id in the database and in forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Flaw> of(String id) {
        for (var flaw : values()) {
            if (flaw.id().equals(id)) {
                return Optional.of(flaw);
            }
        }
        return Optional.empty();
    }
}
