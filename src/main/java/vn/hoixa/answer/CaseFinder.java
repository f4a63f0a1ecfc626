package vn.hoixa.answer;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import vn.hoixa.knowledge.Procedure;

/**
 * Finds the reviewed case that a question puts, by the words it shares with the ways people ask for the case. Words of the
 * procedure's own names count for nothing: every case of it has them.
 */
final class CaseFinder {
    private final Readings readings;

    CaseFinder(Readings readings) {
        this.readings = readings;
    }

    private record Fit(Procedure.Case about, Overlap overlap) {}

    Optional<Procedure.Case> find(Turn turn, Procedure procedure) {
        Readings.Reading reading = readings.of(procedure);
        Set<String> question = Readings.telling(turn.words(), reading.ownWords());
        return reading.cases().stream()
                .flatMap(one -> one.asks().stream().map(ask -> new Fit(one.about(), Overlap.of(ask, question))))
                .filter(fit -> fit.overlap().isClose())
                .max(Comparator.comparingDouble(fit -> fit.overlap().both()))
                .map(Fit::about);
    }
}
