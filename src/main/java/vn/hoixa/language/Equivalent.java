package vn.hoixa.language;

import java.util.List;

/**
 * Official words for a part of a question.
 *
 * @param from index of the first word it stands for
 * @param to index after the last one
 * @param means the other words, in the analyzer's spelling
 * @param weight their weight beside the words really typed, 0 to 1
 */
public record Equivalent(int from, int to, List<String> means, double weight) {

    /** The same words with less weight. */
    public Equivalent times(double factor) {
        return new Equivalent(from, to, means, weight * factor);
    }
}
