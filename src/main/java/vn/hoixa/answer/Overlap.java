package vn.hoixa.answer;

import java.util.HashSet;
import java.util.Set;

/**
 * How far a question and a known way of asking say the same.
 *
 * @param said share of the known way's telling words that the question has
 * @param explained share of the question's telling words that the known way has
 */
record Overlap(double said, double explained) {
    private static final double CLOSE_SAID = 0.66;
    private static final double CLOSE_EXPLAINED = 0.6;

    static Overlap of(Set<String> ask, Set<String> question) {
        if (ask.isEmpty() || question.isEmpty()) return new Overlap(0, 0);
        Set<String> shared = new HashSet<>(ask);
        shared.retainAll(question);
        return new Overlap((double) shared.size() / ask.size(), (double) shared.size() / question.size());
    }

    boolean isClose() {
        return said >= CLOSE_SAID && explained >= CLOSE_EXPLAINED;
    }
}
