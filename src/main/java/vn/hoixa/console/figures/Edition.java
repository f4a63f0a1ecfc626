package vn.hoixa.console.figures;

import java.time.Instant;
import java.time.LocalDate;
import vn.hoixa.console.frame.Times;
import vn.hoixa.figures.Figures;
import vn.hoixa.figures.Period;

/**
 * The figures of a period as one edition of a page, a report, a spreadsheet: with those of the period before, when they were
 * counted and for which commune.
 *
 * @param unit "xã Mẫu Đức"
 */
record Edition(Figures now, Figures before, Instant at, String unit) {
    public Period period() {
        return now.period();
    }

    LocalDate today() {
        return LocalDate.ofInstant(at, Times.VIETNAM);
    }

    /** "tính đến 14:05 ngày 24/11/2026" while the period runs, otherwise "chốt ngày 14/11/2026". */
    public String closing() {
        return period().isClosed(today()) ? "chốt ngày " + Say.day(period().last()) : "tính đến " + Say.moment(at);
    }

    /** For names of files: "2026-10-15-den-2026-11-14". */
    String span() {
        return period().first() + "-den-" + period().last();
    }
}
