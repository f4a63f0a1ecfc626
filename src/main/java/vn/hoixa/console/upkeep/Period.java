package vn.hoixa.console.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** Choices for how far back a correction looks for recipients. */
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

    /** The period with this id; the longest if unknown. */
    static Period of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(YEAR);
    }
}
