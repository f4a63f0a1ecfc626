package vn.hoixa.answer;

import java.util.List;
import java.util.Map;

/**
 * How probable something is, as a table that can be read: each figure gives the points of the band it lies in, and the sum is
 * the logarithm of the odds.
 *
 * @param intercept what everything begins with
 * @param bands of each figure, by its name, from the lowest on; below the first band a figure gives nothing
 */
public record Scorecard(double intercept, Map<String, List<Band>> bands) {
    /**
     * @param from the least figure that gives the points
     * @param points what it gives, the bands below not added
     */
    public record Band(double from, double points) {}

    /** The probability, 0 to 1; a figure that is not there counts as 0. */
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
