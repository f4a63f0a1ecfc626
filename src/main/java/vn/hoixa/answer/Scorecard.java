package vn.hoixa.answer;

import java.util.List;
import java.util.Map;

/**
 * A readable probability model: each feature gives the points of the band it lies in, and the sum is the log-odds.
 *
 * @param intercept the points without any feature
 * @param bands of each feature, by its name, lowest first; below the first band a feature gives nothing
 */
public record Scorecard(double intercept, Map<String, List<Band>> bands) {
    /**
     * @param from the least value that gives the points
     * @param points what it gives, without the bands below
     */
    public record Band(double from, double points) {}

    /** The probability, 0 to 1; a missing feature counts as 0. */
    double of(Map<String, Double> figures) {
        double sum = intercept;
        for (var figure : bands.entrySet()) {
            sum += points(figure.getValue(), figures.getOrDefault(figure.getKey(), 0.0));
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double points(List<Band> bands, double figure) {
        double points = 0;
        for (Band band : bands) if (figure >= band.from()) points = band.points();
        return points;
    }
}
