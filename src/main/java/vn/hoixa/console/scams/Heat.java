package vn.hoixa.console.scams;

import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.hoixa.scam.ScamReports.Week;

/** How many messages were handed in week by week, as bars of a length. */
record Heat(String label, int reports, int groups, int percent) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

    static List<Heat> of(List<Week> weeks) {
        int most = Math.max(1, weeks.stream().mapToInt(Week::reports).max().orElse(1));
        return weeks.stream()
                .map(week -> new Heat(
                        "Tuần từ " + DAY.format(week.from()),
                        week.reports(),
                        week.groups(),
                        100 * week.reports() / most))
                .toList();
    }
}
