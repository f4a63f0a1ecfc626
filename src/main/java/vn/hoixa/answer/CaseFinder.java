package vn.hoixa.answer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.hoixa.knowledge.Procedure;

/**
 * Finds the reviewed case that a question puts, by the words it shares with the ways people ask for the case. Words of the
 * procedure's own names count for nothing: every case of it has them.
 */
final class CaseFinder {
    /** The least share of the case's telling words that the question must have. */
    private static final double CASE_SAID = 0.66;

    /** The least share of the question's telling words that the case must explain. */
    private static final double QUESTION_EXPLAINED = 0.6;

    private final Readings readings;

    CaseFinder(Readings readings) {
        this.readings = readings;
    }

    private record Fit(Procedure.Case about, double said, double explained) {
        boolean isClose() {
            return said >= CASE_SAID && explained >= QUESTION_EXPLAINED;
        }

        double both() {
            return said + explained;
        }
    }

    Optional<Procedure.Case> find(Turn turn, Procedure procedure) {
        Readings.Reading reading = readings.of(procedure);
        Set<String> question = Readings.telling(turn.words(), reading.ownWords());
        return reading.cases().stream()
                .flatMap(one -> one.asks().stream().map(ask -> fit(one.about(), ask, question)))
                .filter(Fit::isClose)
                .max(Comparator.comparingDouble(Fit::both))
                .map(Fit::about);
    }

    private static Fit fit(Procedure.Case about, Set<String> ask, Set<String> question) {
        if (ask.isEmpty() || question.isEmpty()) return new Fit(about, 0, 0);
        Set<String> shared = new HashSet<>(ask);
        shared.retainAll(question);
        return new Fit(about, (double) shared.size() / ask.size(), (double) shared.size() / question.size());
    }
}
