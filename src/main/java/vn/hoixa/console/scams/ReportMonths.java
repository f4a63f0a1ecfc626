package vn.hoixa.console.scams;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import vn.hoixa.figures.Period;
import vn.hoixa.figures.Preset;

/** The months of the police report, each closed on the 14th like all other figures of the office. */
final class ReportMonths {
    private static final int OFFERED = 13;

    private ReportMonths() {}

    /** The current month and the twelve before it, current first. */
    static List<Period> until(LocalDate today) {
        return Stream.iterate(Preset.MONTH.around(today), Period::before)
                .limit(OFFERED)
                .toList();
    }

    /**
     * The requested month; otherwise the current one.
     *
     * @param month such as "2026-11", which is closed on 14 November
     */
    static Period of(String month, LocalDate today) {
        try {
            return Preset.MONTH.around(YearMonth.parse(month).atDay(1));
        } catch (DateTimeException e) {
            return Preset.MONTH.around(today);
        }
    }
}
