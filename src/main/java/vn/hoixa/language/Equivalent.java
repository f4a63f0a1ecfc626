package vn.hoixa.language;

import java.util.List;

/**
 * Other words for a stretch of a question: what officials call the thing that the citizen named.
 *
 * @param from index of the first word it stands for
 * @param to index after the last one
 * @param means the other words, in the analyzer's spelling
 * @param weight how much they count beside the words really typed, 0 to 1
 */
public record Equivalent(int from, int to, List<String> means, double weight) {

    /** The same words, counting for less. */
    public Equivalent times(double factor) {
        return new Equivalent(from, to, means, weight * factor);
    }
}
