package vn.hoixa.answer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.language.Role;

/**
 * Finds the reviewed case that a question puts, by the words it shares with the ways people ask for the case. Words of the
 * procedure's own names count for nothing: every case of it has them.
 */
final class CaseFinder {
    /** The least share of the case's telling words that the question must have. */
    private static final double CASE_SAID = 0.66;

    /** The least share of the question's telling words that the case must explain. */
    private static final double QUESTION_EXPLAINED = 0.6;

    private final Intents intents;

    CaseFinder(Intents intents) {
        this.intents = intents;
    }

    private record Fit(Procedure.Case found, double said, double explained) {
        double both() {
            return said + explained;
        }
    }

    Optional<Procedure.Case> find(Turn turn, Procedure procedure) {
        Set<String> names = namesOf(procedure);
        Set<String> question = telling(turn.words(), names);
        return procedure.cases().stream()
                .flatMap(one -> one.ask().stream().map(ask -> fit(one, telling(intents.hear(ask), names), question)))
                .filter(fit -> fit.said() >= CASE_SAID && fit.explained() >= QUESTION_EXPLAINED)
                .max(Comparator.comparingDouble(Fit::both))
                .map(Fit::found);
    }

    private static Fit fit(Procedure.Case one, Set<String> ask, Set<String> question) {
        if (ask.isEmpty() || question.isEmpty()) return new Fit(one, 0, 0);
        Set<String> shared = new HashSet<>(ask);
        shared.retainAll(question);
        return new Fit(one, (double) shared.size() / ask.size(), (double) shared.size() / question.size());
    }

    private Set<String> namesOf(Procedure procedure) {
        Set<String> words =
                new HashSet<>(intents.hear(procedure.shortName().text()).bare());
        procedure.names().forEach(name -> words.addAll(intents.hear(name).bare()));
        return words;
    }

    private static Set<String> telling(Utterance text, Set<String> names) {
        return java.util.stream.IntStream.range(0, text.size())
                .filter(at -> text.roles().get(at) != Role.FILLER)
                .mapToObj(at -> text.bare().get(at))
                .filter(word -> !names.contains(word))
                .filter(word -> !EMPTY.contains(word))
                .collect(Collectors.toSet());
    }

    private static final Set<String> EMPTY = Set.copyOf(
            List.of("duoc", "khong", "co", "thi", "sao", "phai", "la", "lam", "can", "cho", "toi", "em", "minh", "va"));
}
