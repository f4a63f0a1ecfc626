package vn.hoixa.console.upkeep;

import java.time.LocalDate;
import java.util.Arrays;

/** How far ahead the list of due reviews looks; overdue items are always included. */
enum Horizon {
    PAST(-1, "Đã quá hạn"),
    WEEK(7, "Trong 7 ngày"),
    FORTNIGHT(14, "Trong 14 ngày"),
    MONTH(30, "Trong 30 ngày");

    private final int days;
    private final String label;

    Horizon(int days, String label) {
        this.days = days;
        this.label = label;
    }

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** Whether a last day is before the horizon; on the last day itself the item is still answered. */
    boolean holds(LocalDate last, LocalDate today) {
        return last.isBefore(today.plusDays(days + 1L));
    }

    static Horizon of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(MONTH);
    }
}
