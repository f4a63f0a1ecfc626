package vn.hoixa.bulletin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The period in which a warning is valid, both days included; at most {@value #LONGEST_DAYS}. */
public record Term(LocalDate from, LocalDate until) {
    public static final int LONGEST_DAYS = 90;

    /** Throws {@link IllegalArgumentException} when it ends before it begins, or is too long. */
    public Term {
        long days = ChronoUnit.DAYS.between(from, until);
        if (days < 0 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException(
                    "a warning holds for 0 to %d days, not %d".formatted(LONGEST_DAYS, days));
        }
    }

    /** Thirty days beginning with a day. */
    public static Term monthFrom(LocalDate day) {
        return new Term(day, day.plusDays(30));
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
