package vn.hoixa.console.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoixa.console.frame.Times;
import vn.hoixa.document.Letterhead;
import vn.hoixa.figures.Figures;
import vn.hoixa.figures.Period;

/**
 * The data of one page, report or spreadsheet: figures of a period, figures to compare with, time of counting, commune.
 *
 * @param unit "xã Mẫu Đức"
 */
record Edition(Compared figures, Instant at, String unit, Letterhead letterhead) {
    /**
     * A period, the one before it, and the same of the year before.
     *
     * @param lastYear empty where there were no questions then
     */
    record Compared(Figures now, Figures before, Optional<Figures> lastYear) {}

    public Figures now() {
        return figures.now;
    }

    public Figures before() {
        return figures.before;
    }

    public Optional<Figures> lastYear() {
        return figures.lastYear;
    }

    public Period period() {
        return now().period();
    }

    LocalDate today() {
        return LocalDate.ofInstant(at, Times.VIETNAM);
    }

    /** The parts of the period that have begun. */
    List<Figures.Stretch> course() {
        return now().asking().course().stream()
                .filter(part -> !part.from().isAfter(today()))
                .toList();
    }

    /** "tính đến 14:05 ngày 24/11/2026" while the period runs, otherwise "chốt ngày 14/11/2026". */
    public String closing() {
        return period().isClosed(today()) ? "chốt ngày " + Say.day(period().last()) : "tính đến " + Say.moment(at);
    }

    /** The period for file names: "2026-10-15-den-2026-11-14". */
    String span() {
        return period().first() + "-den-" + period().last();
    }
}
