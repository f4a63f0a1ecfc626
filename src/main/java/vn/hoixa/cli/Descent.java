package vn.hoixa.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Coordinate search for better parameters: one parameter at a time, in a seeded random order, is made larger or
 * smaller; improvements are kept. Each round takes smaller steps. The same seed and objective give the same result.
 */
final class Descent {
    /** Rounds for parameters that are expensive to evaluate. */
    static final List<Double> COARSE = List.of(1.6, 1.25);

    /** Rounds for shares near 1, where a change by a fifth is too much. */
    static final List<Double> FINE = List.of(1.6, 1.25, 1.06, 1.02);

    private final List<Double> steps;

    /** A smaller gain counts as chance and changes nothing. */
    private final double least;

    private final Random order;
    private final Consumer<String> told;

    /**
     * @param steps factors of the rounds
     * @param told called for each parameter that was changed
     */
    Descent(long seed, List<Double> steps, double least, Consumer<String> told) {
        this.steps = steps;
        this.order = new Random(seed);
        this.least = least;
        this.told = told;
    }

    Map<String, Double> from(Map<String, Double> start, ToDoubleFunction<Map<String, Double>> worth) {
        Map<String, Double> best = new LinkedHashMap<>(start);
        double most = worth.applyAsDouble(best);
        told.accept("begins at %.4f".formatted(most));
        for (double step : steps) {
            List<String> names = new ArrayList<>(best.keySet());
            Collections.shuffle(names, order);
            for (String name : names) most = turn(name, step, best, most, worth);
        }
        return best;
    }

    /** Continues in a direction as long as it improves. */
    private double turn(
            String name,
            double step,
            Map<String, Double> best,
            double most,
            ToDoubleFunction<Map<String, Double>> worth) {
        double reached = most;
        for (double factor : List.of(step, 1 / step)) {
            while (true) {
                Map<String, Double> tried = new LinkedHashMap<>(best);
                tried.computeIfPresent(name, (_, value) -> rounded(value * factor));
                double value = worth.applyAsDouble(tried);
                if (value < reached + least) break;
                best.putAll(tried);
                reached = value;
                told.accept("%s %s: %.4f".formatted(name, best.get(name), reached));
            }
            if (reached > most) return reached;
        }
        return reached;
    }

    /** Rounds to three digits: more would be false precision. */
    private static double rounded(double value) {
        double scale = Math.pow(10, 2 - Math.floor(Math.log10(Math.max(value, 1e-6))));
        return Math.round(value * scale) / scale;
    }
}
