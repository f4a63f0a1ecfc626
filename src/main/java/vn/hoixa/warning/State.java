package vn.hoixa.warning;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** States of a warning. {@link #next} is the complete transition table; SQL has the same one. */
public enum State {
    DRAFT("Đang soạn"),
    SUBMITTED("Chờ duyệt"),
    RETURNED("Trả lại"),
    REJECTED("Không duyệt"),
    APPROVED("Đã duyệt"),
    SENDING("Đang gửi"),
    PAUSED("Tạm dừng"),
    SENT("Đã gửi"),
    CORRECTED("Đã đính chính"),
    CANCELLED("Đã thu hồi");

    private static final Map<State, Set<State>> TABLE = Map.of(
            DRAFT, EnumSet.of(SUBMITTED, CANCELLED),
            SUBMITTED, EnumSet.of(APPROVED, RETURNED, REJECTED),
            RETURNED, EnumSet.of(SUBMITTED, CANCELLED),
            APPROVED, EnumSet.of(SENDING, CANCELLED),
            SENDING, EnumSet.of(PAUSED, SENT, CORRECTED, CANCELLED),
            PAUSED, EnumSet.of(SENDING, SENT, CORRECTED, CANCELLED),
            SENT, EnumSet.of(CORRECTED, CANCELLED),
            REJECTED, EnumSet.noneOf(State.class),
            CORRECTED, EnumSet.noneOf(State.class),
            CANCELLED, EnumSet.noneOf(State.class));

    private final String label;

    State(String label) {
        this.label = label;
    }

    /** The word on screens. */
    public String label() {
        return label;
    }

    /** The id in the database and in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The states that may follow. */
    public Set<State> next() {
        return Set.copyOf(TABLE.getOrDefault(this, Set.of()));
    }

    public boolean mayBecome(State other) {
        return next().contains(other);
    }

    /** Whether its words may still change. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether citizens may see it: it is approved and has gone out. */
    public boolean isPublic() {
        return this == SENDING || this == PAUSED || this == SENT;
    }
}
