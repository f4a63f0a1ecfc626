package vn.hoixa.feedback;

import java.util.Locale;
import java.util.Optional;

/** What is wrong with a reply, chosen by a citizen or judged by an officer. */
public enum Fault {
    WRONG("Sai", "Có chỗ sai"),
    INCOMPLETE("Thiếu", "Thiếu điều cần biết"),
    OUTDATED("Cũ", "Thông tin đã cũ"),
    UNCLEAR("Khó hiểu", "Khó hiểu"),
    OTHER("Khác", "Không đúng việc đang hỏi");

    private final String label;
    private final String said;

    Fault(String label, String said) {
        this.label = label;
        this.said = said;
    }

    /** The label for officers. */
    public String label() {
        return label;
    }

    /** The ready-made reason that a citizen chooses. */
    public String said() {
        return said;
    }

    /** The id in the database and in forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Fault> of(String id) {
        for (var fault : values()) {
            if (fault.id().equals(id)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** The fault that the citizen chose, by how the reason begins; {@link #OTHER} for their own words. */
    public static Fault chosenIn(String reason) {
        for (var fault : values()) {
            if (reason.startsWith(fault.said)) {
                return fault;
            }
        }
        return OTHER;
    }
}
