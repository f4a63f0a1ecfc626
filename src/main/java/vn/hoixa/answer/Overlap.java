package vn.hoixa.answer;

import java.util.HashSet;
import java.util.Set;

/**
 * Word overlap of a question and a known phrasing.
 *
 * @param said share of the phrasing's significant words that the question has
 * @param explained share of the question's significant words that the phrasing has
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
