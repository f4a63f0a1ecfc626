package vn.hoixa.rights;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of data requests, each with its term in days. */
public enum RequestKind {
    VIEW("Xem dữ liệu", 10),
    CORRECT("Sửa dữ liệu", 10),
    WITHDRAW("Rút đồng ý", 10),
    ERASE("Xóa dữ liệu", 20);

    private final String label;
    private final int days;

    RequestKind(String label, int days) {
        this.label = label;
        this.days = days;
    }

    public String label() {
        return label;
    }

    /** The id in forms and rows. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RequestKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** The last day of its term. */
    LocalDate due(LocalDate received) {
        return received.plusDays(days);
    }
}
