package vn.hoixa.console.deviation;

import java.time.LocalDate;
import java.util.Locale;
import vn.hoixa.deviation.WeekFigures;

/**
 * View of a week in the table.
 *
 * @param monday as in the address of its page
 * @param days "16/11 đến 22/11"
 * @param share "95%"; a dash while the sample is not fully judged
 * @param tone of the share, a CSS class
 */
record WeekRow(
        String monday,
        String days,
        int answers,
        String share,
        String tone,
        WeekFigures.Counts sample,
        WeekFigures.Counts rejected) {
    static WeekRow of(WeekFigures week, double leastShare) {
        return new WeekRow(
                week.week().monday().toString(),
                day(week.week().monday()) + " đến " + day(week.week().sunday()),
                week.answers(),
                week.isComplete() ? percent(week.share()) : "–",
                tone(week, leastShare),
                week.sample(),
                week.rejected());
    }

    private static String tone(WeekFigures week, double leastShare) {
        if (!week.isComplete()) {
            return "wait";
        }
        return week.share() < leastShare ? "bad" : "good";
    }

    /** "16/11". */
    static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    /** "95%", "92,5%": at most one digit after the comma. */
    static String percent(double share) {
        double rounded = Math.round(share * 1000) / 10.0;
        String words = rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.of("vi", "VN"), "%.1f", rounded);
        return words + "%";
    }
}
