package vn.hoixa.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of incidents. */
public enum Kind {
    /** Always concerns personal data. */
    DATA_LEAK("Lộ dữ liệu cá nhân"),
    WRONG_ANSWER("Trả lời sai"),
    /** A text reached somebody it was not for. */
    MISDIRECTED("Gửi nhầm"),
    /** Somebody else speaks in the office's name. */
    CHANNEL_TAKEN("Kênh bị chiếm"),
    OUTAGE("Mất dịch vụ"),
    OTHER("Khác");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The Vietnamese label. */
    public String label() {
        return label;
    }

    /** The id in the database and in forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
