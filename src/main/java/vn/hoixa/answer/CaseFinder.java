package vn.hoixa.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.FacetState;

/**
 * Finds the reviewed case that matches a question, by the words it shares with the known phrasings of the case,
 * weighted by how well each word distinguishes the cases. A question that asks "may I, must I, what if" has to match
 * most of a case, any other almost all of it; a question for a facet that can be told is answered with the facet.
 */
final class CaseFinder {
    private static final double LIKE_A_CASE = 0.55;
    private static final double ALMOST_THE_SAME = 0.75;

    /** Least distance to the next case. */
    private static final double CLEARLY = 0.1;

    private final Intents intents;
    private final Readings readings;

    CaseFinder(Intents intents, Readings readings) {
        this.intents = intents;
        this.readings = readings;
    }

    private record Fit(Procedure.Case about, double likeness) {}

    Optional<Procedure.Case> find(Turn turn, Procedure procedure) {
        boolean whether = turn.asked().kind() == QuestionKind.CASE || intents.asksWhether(turn.words());
        if (!whether && isTold(turn, procedure)) return Optional.empty();
        Readings.Reading reading = readings.of(procedure);
        var question = reading.caseWords().weighed(turn.words());
        double least = whether ? LIKE_A_CASE : ALMOST_THE_SAME;
        List<Fit> fits = reading.cases().stream()
                .map(one -> new Fit(
                        one.about(),
                        one.asks().stream()
                                .mapToDouble(ask -> reading.caseWords().likeness(ask, question))
                                .max()
                                .orElse(0)))
                .sorted(Comparator.comparingDouble(Fit::likeness).reversed())
                .toList();
        return fits.stream()
                .findFirst()
                .filter(best -> best.likeness() >= least)
                .filter(best ->
                        fits.size() == 1 || best.likeness() - fits.get(1).likeness() >= CLEARLY)
                .map(Fit::about);
    }

    private static boolean isTold(Turn turn, Procedure procedure) {
        return turn.asked().facets().stream()
                .anyMatch(facet -> procedure.state(facet, turn.on()) instanceof FacetState.Usable);
    }
}
