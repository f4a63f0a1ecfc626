package vn.hoixa.console.scams;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** The days of a monthly report: from the 15th of the month before to the 14th, as Decree 09/2019/NĐ-CP, article 12, closes it. */
record Period(YearMonth month) {
    private static final int CLOSES = 14;

    /** The month that is named; else the one whose report is being gathered. */
    static Period of(String month, LocalDate today) {
        try {
            return new Period(YearMonth.parse(month));
        } catch (DateTimeParseException e) {
            return new Period(YearMonth.from(today.getDayOfMonth() > CLOSES ? today.plusMonths(1) : today));
        }
    }

    LocalDate from() {
        return until().minusMonths(1).plusDays(1);
    }

    LocalDate until() {
        return month.atDay(CLOSES);
    }
}
