package vn.hoixa.dense;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reciprocal-rank fusion (Cormack, Clarke, Büttcher, SIGIR 2009): combines rankings by rank, since scores of different
 * kinds cannot be mixed.
 */
public final class Fusion {
    /** The constant of the paper; it keeps one first place from outweighing agreement. */
    private static final int K = 60;

    private Fusion() {}

    /** Combines several rankings, each best first; ties keep the order in which they were met. */
    public static <T> List<T> of(List<List<T>> rankings) {
        var scores = new LinkedHashMap<T, Double>();
        for (var ranking : rankings) {
            for (int rank = 0; rank < ranking.size(); rank++) {
                scores.merge(ranking.get(rank), 1.0 / (K + rank + 1), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<T, Double> each) -> -each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
