package vn.hoixa.scam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fits {@link LearnedWords} to judged messages: logistic loss, a ridge, and of all features only the heaviest kept. The same
 * messages in the same order give the same weights.
 */
final class Learning {
    private static final int ROUNDS = 60;
    private static final double RATE = 0.5;
    private static final double RIDGE = 2e-4;
    /** A scam counts as much as so many honest messages: there are four times fewer of them. */
    private static final double SCAM_SHARE = 1.5;

    private static final int KEPT = 8000;
    private static final int LEAST_SEEN = 2;

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final double[] weights;
    private final double[] slopes;
    private double bias;
    private double biasSlope = 1e-6;

    private Learning(List<String> names) {
        this.names = names;
        for (String name : names) places.put(name, places.size());
        this.weights = new double[names.size()];
        this.slopes = new double[names.size()];
    }

    /** A message as it is read, and what people say of it. */
    record Judged(Reading text, Label label) {}

    static LearnedWords from(List<Judged> messages, Features reader) {
        List<Set<String>> features =
                messages.stream().map(each -> reader.of(each.text()).keySet()).toList();
        Map<String, Integer> seen = new LinkedHashMap<>();
        features.forEach(each -> each.forEach(name -> seen.merge(name, 1, Integer::sum)));
        var fit = new Learning(seen.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST_SEEN)
                .map(Map.Entry::getKey)
                .toList());
        List<int[]> rows = features.stream().map(fit::row).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < rows.size(); i++) {
                int size = features.get(i).size();
                fit.step(rows.get(i), size, messages.get(i).label());
            }
        }
        return fit.heaviest(reader);
    }

    private int[] row(Set<String> features) {
        return features.stream()
                .filter(places::containsKey)
                .mapToInt(places::get)
                .toArray();
    }

    private void step(int[] row, int size, Label label) {
        double odds = bias;
        for (int at : row) odds += weights[at] * Features.value(names.get(at), size);
        double share = label == Label.SCAM ? SCAM_SHARE : 1;
        double off = share * ((label == Label.SCAM ? 1 : 0) - 1 / (1 + Math.exp(-odds)));
        for (int at : row) {
            double slope = off * Features.value(names.get(at), size) - RIDGE * weights[at];
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
        return new LearnedWords(bias, kept, reader);
    }
}
