package vn.hoixa.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.FeeFact;

/**
 * Applies rules of the city or province to the fees of the national text, by type, method and day.
 *
 * <p>A rule for one method over a fact for every method splits the fact: that method gets the rule's amount, the others
 * keep what the fact says. A rule whose type no fact has does not apply; a fact without a type is touched by no rule. A
 * rule past its review-by date makes its amount unknown, because it still overrides the national one. A rule that sets
 * the same amount as the fact, for everybody and without an end, changes nothing and is not named.
 */
final class LocalFees {
    private static final FacetState OVERDUE =
            new FacetState.Unclear("quy định của thành phố về khoản này đang được rà soát");

    private LocalFees() {}

    static List<FeeFact> over(List<FeeFact> facts, List<LocalRule> rules, LocalDate on) {
        List<FeeFact> current = facts;
        for (LocalRule rule : rules) {
            if (rule.inForceOn(on)) {
                current = applied(current, rule, on);
            }
        }
        return current;
    }

    private static List<FeeFact> applied(List<FeeFact> facts, LocalRule rule, LocalDate on) {
        var result = new ArrayList<FeeFact>();
        for (FeeFact fact : facts) {
            result.addAll(applied(fact, rule, on));
        }
        return List.copyOf(result);
    }

    private static List<FeeFact> applied(FeeFact fact, LocalRule rule, LocalDate on) {
        if (fact.type().isEmpty()) {
            return List.of(fact);
        }
        var lines = rule.lines().stream()
                .filter(line -> line.isFor(fact.type().orElseThrow()))
                .toList();
        List<FeeFact> parts = List.of(fact);
        for (LocalRule.Line line : lines) {
            parts = parts.stream()
                    .flatMap(part -> split(part, line, rule, on).stream())
                    .toList();
        }
        return parts;
    }

    private static List<FeeFact> split(FeeFact fact, LocalRule.Line line, LocalRule rule, LocalDate on) {
        if (saysTheSame(fact, line) && rule.answerableOn(on)) {
            return List.of(fact);
        }
        if (line.method().equals(FeeFact.ANY_METHOD) || line.method().equals(fact.method())) {
            return List.of(set(fact.method(), fact, line, rule, on));
        }
        if (!fact.method().equals(FeeFact.ANY_METHOD)) {
            return List.of(fact);
        }
        var parts = new ArrayList<FeeFact>();
        parts.add(set(line.method(), fact, line, rule, on));
        FeeFact.METHODS.stream()
                .filter(method -> !method.equals(line.method()))
                .map(method -> with(method, fact))
                .forEach(parts::add);
        return parts;
    }

    private static boolean saysTheSame(FeeFact fact, LocalRule.Line line) {
        return fact.amount().filter(line.amount()::equals).isPresent()
                && fact.stated() instanceof FacetState.Usable
                && fact.condition().isEmpty()
                && line.condition().isEmpty()
                && fact.until().isEmpty();
    }

    private static FeeFact set(String method, FeeFact fact, LocalRule.Line line, LocalRule rule, LocalDate on) {
        if (!rule.answerableOn(on)) {
            return new FeeFact(
                    method,
                    Optional.empty(),
                    line.condition(),
                    fact.type(),
                    Optional.empty(),
                    OVERDUE,
                    Optional.empty());
        }
        return new FeeFact(
                method,
                Optional.of(line.amount()),
                line.condition(),
                fact.type(),
                rule.until(),
                new FacetState.Usable(),
                Optional.of(new FeeFact.Under(rule.revision().value(), "Nghị quyết " + rule.number())));
    }

    private static FeeFact with(String method, FeeFact fact) {
        return new FeeFact(
                method, fact.amount(), fact.condition(), fact.type(), fact.until(), fact.stated(), fact.under());
    }
}
