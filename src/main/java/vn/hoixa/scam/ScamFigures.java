package vn.hoixa.scam;

import java.util.List;

/**
 * How a check did on judged messages; a rate over nothing is 0.
 *
 * @param n how many messages
 * @param recall flagged among the scams
 * @param precision scams among the flagged
 * @param falseAlarmRate flagged among the legitimate
 */
public record ScamFigures(int n, double recall, double precision, double falseAlarmRate) {
    record Row(Label label, boolean flagged) {}

    static ScamFigures of(List<Row> rows) {
        long scams = rows.stream().filter(row -> row.label() == Label.SCAM).count();
        long found = rows.stream()
                .filter(row -> row.label() == Label.SCAM && row.flagged())
                .count();
        long flagged = rows.stream().filter(Row::flagged).count();
        return new ScamFigures(
                rows.size(), rate(found, scams), rate(found, flagged), rate(flagged - found, rows.size() - scams));
    }

    private static double rate(long part, long whole) {
        return whole == 0 ? 0 : Math.round(10_000.0 * part / whole) / 10_000.0;
    }
}
