package vn.hoixa.intent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.hoixa.procedure.Facet;

/**
 * Trains {@link LearnedFacets} on labelled questions: cross entropy with L2 regularisation, optimised by AdaGrad (Duchi
 * et al. 2011). 2011). The same questions in the same order give the same weights.
 */
final class FacetLearning {
    private static final int ROUNDS = 40;
    private static final double RATE = 0.3;
    private static final double RIDGE = 1;
    private static final int LEAST_SEEN = 3;
    private static final long SEED = 1;

    /** @param first the facet asked for first; empty for nothing in particular */
    record Labelled(Set<String> features, Optional<Facet> first) {}

    private final Map<String, double[]> weights = new LinkedHashMap<>();
    private final Map<String, double[]> slopes = new HashMap<>();
    private final Map<String, Integer> seen;

    private FacetLearning(Map<String, Integer> seen) {
        this.seen = seen;
        seen.forEach((feature, times) -> {
            if (times < LEAST_SEEN) return;
            weights.put(feature, new double[LearnedFacets.KINDS]);
            slopes.put(feature, new double[LearnedFacets.KINDS]);
        });
    }

    static LearnedFacets from(List<Labelled> questions) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        questions.forEach(each -> each.features().forEach(feature -> seen.merge(feature, 1, Integer::sum)));
        var fit = new FacetLearning(seen);
        List<Labelled> order = new ArrayList<>(questions);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(fit::step);
        }
        return new LearnedFacets(fit.weights);
    }

    private void step(Labelled question) {
        List<String> known =
                question.features().stream().filter(weights::containsKey).toList();
        double[] sums = new double[LearnedFacets.KINDS];
        for (String feature : known) {
            double[] row = weights.getOrDefault(feature, sums);
            for (int kind = 0; kind < sums.length; kind++) sums[kind] += row[kind];
        }
        double[] off = LearnedFacets.softmax(sums);
        for (int kind = 0; kind < off.length; kind++) off[kind] = -off[kind];
        off[LearnedFacets.place(question.first())] += 1;
        for (String feature : known) move(feature, off);
    }

    private void move(String feature, double[] off) {
        double[] row = weights.getOrDefault(feature, off);
        double[] slope = slopes.getOrDefault(feature, off);
        double ridge = RIDGE / seen.getOrDefault(feature, 1);
        for (int kind = 0; kind < off.length; kind++) {
            double by = off[kind] - ridge * row[kind];
            slope[kind] += by * by;
            row[kind] += RATE * by / Math.sqrt(slope[kind] + 1e-8);
        }
    }
}
