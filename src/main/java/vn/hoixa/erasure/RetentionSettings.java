package vn.hoixa.erasure;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Retention periods of stored data, under {@code hoixa.retention}. Callback numbers are deleted when their question is
 * closed, whatever is set here.
 *
 * @param turns masked messages with their replies, settled questions, feedback, reports; 1 to 60 months
 * @param suspects numbers, accounts and links of suspects; 1 to 24 months
 * @param audit who did what; at least 5 years
 */
@ConfigurationProperties("hoixa.retention")
public record RetentionSettings(
        @DefaultValue("12m") Period turns,
        @DefaultValue("6m") Period suspects,
        @DefaultValue("5y") Period audit) {
    private static final int YEAR = 12;

    /** Throws {@link IllegalArgumentException} when a period is outside its bounds. */
    public RetentionSettings {
        check("turns", turns, 1, 5 * YEAR);
        check("suspects", suspects, 1, 2 * YEAR);
        check("audit", audit, 5 * YEAR, 50 * YEAR);
    }

    /** "12 tháng", "5 năm". */
    public static String words(Period kept) {
        long months = kept.toTotalMonths();
        return months % YEAR == 0 && months > YEAR ? months / YEAR + " năm" : months + " tháng";
    }

    private static void check(String name, Period kept, int least, int most) {
        long months = kept.toTotalMonths();
        if (kept.getDays() != 0 || months < least || months > most) {
            throw new IllegalArgumentException("hoixa.retention.%s là %s; phải là %d đến %d tháng, như 12m hoặc 5y"
                    .formatted(name, kept, least, most));
        }
    }
}
