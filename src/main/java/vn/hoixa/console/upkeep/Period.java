package vn.hoixa.console.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** Since when people were told what they have to be told otherwise. */
enum Period {
    WEEK("7 ngày qua", 7),
    MONTH("30 ngày qua", 30),
    QUARTER("90 ngày qua", 90),
    HALF("180 ngày qua", 180),
    YEAR("12 tháng qua", 365);

    private final String label;
    private final int days;

    Period(String label, int days) {
        this.label = label;
        this.days = days;
    }

    public String label() {
        return label;
    }

    public String id() {
        return "" + days;
    }

    Instant start(Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    /** The one with this id; the longest otherwise. */
    static Period of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(YEAR);
    }
}
