package vn.hoixa.scam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Trains {@link LearnedWords} on labelled messages: logistic loss with L2 regularisation, keeping only the heaviest
 * features. The same messages in the same order give the same weights.
 */
final class Learning {
    private static final int ROUNDS = 60;
    private static final double RATE = 0.5;
    /** Regularisation strength, applied once per round. */
    private static final double RIDGE = 0.05;

    /** The weight of a scam relative to an honest message: there are four times fewer scams. */
    private static final double SCAM_SHARE = 1.5;

    private static final int KEPT = 8000;
    private static final int LEAST_SEEN = 2;

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final double[] weights;
    private final double[] slopes;
    private final double[] ridges;
    private double bias;
    private double biasSlope = 1e-6;

    private Learning(Map<String, Integer> seen) {
        this.names = seen.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST_SEEN)
                .map(Map.Entry::getKey)
                .toList();
        for (String name : names) places.put(name, places.size());
        this.weights = new double[names.size()];
        this.slopes = new double[names.size()];
        this.ridges = names.stream()
                .mapToDouble(name -> RIDGE / seen.getOrDefault(name, 1))
                .toArray();
    }

    /** The sparse feature vector of a text, with its label. */
    private record Row(int[] places, double[] values, Label label) {}

    /** A labelled message with its features. */
    record Judged(Reading text, Set<String> features, Label label) {}

    static LearnedWords from(List<Judged> messages, Features reader) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        messages.forEach(each -> each.features().forEach(name -> seen.merge(name, 1, Integer::sum)));
        var fit = new Learning(seen);
        List<Row> rows = new ArrayList<>();
        messages.forEach(each -> rows.add(fit.row(each.features(), each.label())));
        for (int round = 0; round < ROUNDS; round++) rows.forEach(fit::step);
        return fit.heaviest(reader);
    }

    private Row row(Set<String> features, Label label) {
        Map<String, Double> values = Features.values(features);
        List<String> known = features.stream().filter(places::containsKey).toList();
        return new Row(
                known.stream().mapToInt(name -> places.getOrDefault(name, 0)).toArray(),
                known.stream()
                        .mapToDouble(name -> values.getOrDefault(name, 0.0))
                        .toArray(),
                label);
    }

    private void step(Row row) {
        double odds = bias;
        for (int i = 0; i < row.places.length; i++) odds += weights[row.places[i]] * row.values[i];
        double share = row.label == Label.SCAM ? SCAM_SHARE : 1;
        double off = share * ((row.label == Label.SCAM ? 1 : 0) - 1 / (1 + Math.exp(-odds)));
        for (int i = 0; i < row.places.length; i++) {
            int at = row.places[i];
            double slope = off * row.values[i] - ridges[at] * weights[at];
            slopes[at] += slope * slope;
            weights[at] += RATE * slope / Math.sqrt(slopes[at] + 1e-8);
        }
        biasSlope += off * off;
        bias += RATE * off / Math.sqrt(biasSlope);
    }

    private LearnedWords heaviest(Features reader) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) order.add(i);
        order.sort(Comparator.comparingDouble(at -> -Math.abs(weights[at])));
        Map<String, Double> kept = new HashMap<>();
        order.stream().limit(KEPT).forEach(at -> kept.put(names.get(at), weights[at]));
        return new LearnedWords(bias, 0, kept, reader);
    }
}
