package vn.hoixa.rights;

import java.time.LocalDate;

/**
 * A data request that an officer records at the counter.
 *
 * @param words what is to be corrected; masked before they are stored
 * @param receivedOn the day on which the request came, on paper or by word of mouth: the term counts from it
 */
public record CounterRequest(RequestKind kind, String words, LocalDate receivedOn) {
    /** A date earlier than three times the longest term is taken for a typing error. */
    static final int MOST_DAYS_BACK = 60;

    /** The first day that may be entered. */
    public static LocalDate earliest(LocalDate today) {
        return today.minusDays(MOST_DAYS_BACK);
    }

    boolean isOf(LocalDate today) {
        return !receivedOn.isAfter(today) && !receivedOn.isBefore(earliest(today));
    }
}
