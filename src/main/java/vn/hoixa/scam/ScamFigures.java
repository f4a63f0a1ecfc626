package vn.hoixa.scam;

import java.util.List;

/**
 * Evaluation results of a scam check on labelled messages; a rate over nothing is 0.
 *
 * @param n number of messages
 * @param scams how many of them are scams
 * @param found flagged among the scams
 * @param falseAlarms flagged among the others
 * @param recall share of the scams that was flagged
 * @param recallInterval its confidence interval
 * @param precision scams among the flagged
 * @param falseAlarmRate share of the others that was flagged
 * @param falseAlarmInterval its confidence interval
 */
public record ScamFigures(
        int n,
        int scams,
        int found,
        int falseAlarms,
        double recall,
        Interval recallInterval,
        double precision,
        double falseAlarmRate,
        Interval falseAlarmInterval) {
    record Row(Label label, boolean flagged) {}

    /** The 95 % confidence interval of a share after Wilson (1927), valid also for few messages and extreme counts. */
    public record Interval(double low, double high) {
        private static final double Z = 1.96;

        static Interval of(int part, int whole) {
            if (whole == 0) return new Interval(0, 1);
            double share = (double) part / whole;
            double middle = share + Z * Z / (2 * whole);
            double reach = Z * Math.sqrt(share * (1 - share) / whole + Z * Z / (4.0 * whole * whole));
            double scale = 1 + Z * Z / whole;
            return new Interval(
                    rounded(Math.max(0, (middle - reach) / scale)), rounded(Math.min(1, (middle + reach) / scale)));
        }
    }

    static ScamFigures of(List<Row> rows) {
        int scams = count(rows, Label.SCAM);
        int found = flagged(rows, Label.SCAM);
        int honest = count(rows, Label.LEGITIMATE);
        int alarms = flagged(rows, Label.LEGITIMATE);
        return new ScamFigures(
                rows.size(),
                scams,
                found,
                alarms,
                rate(found, scams),
                Interval.of(found, scams),
                rate(found, found + alarms),
                rate(alarms, honest),
                Interval.of(alarms, honest));
    }

    private static int count(List<Row> rows, Label label) {
        return (int) rows.stream().filter(row -> row.label() == label).count();
    }

    private static int flagged(List<Row> rows, Label label) {
        return (int) rows.stream()
                .filter(row -> row.label() == label && row.flagged())
                .count();
    }

    private static double rate(int part, int whole) {
        return whole == 0 ? 0 : rounded((double) part / whole);
    }

    private static double rounded(double share) {
        return Math.round(10_000 * share) / 10_000.0;
    }
}
