package vn.hoixa.rights;

import java.time.LocalDate;

/**
 * What an officer takes in at the counter.
 *
 * @param words what is to be corrected; they pass the masker
 * @param receivedOn the day on which the request came, on paper or by word of mouth: the term counts from it
 */
public record CounterRequest(RequestKind kind, String words, LocalDate receivedOn) {
    /** Longer ago than three times the longest term is taken for a slip in the date. */
    static final int MOST_DAYS_BACK = 60;

    /** The first day that may be entered. */
    public static LocalDate earliest(LocalDate today) {
        return today.minusDays(MOST_DAYS_BACK);
    }

    boolean isOf(LocalDate today) {
        return !receivedOn.isAfter(today) && !receivedOn.isBefore(earliest(today));
    }
}
