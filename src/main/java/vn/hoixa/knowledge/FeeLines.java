package vn.hoixa.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoixa.procedure.Aging;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.FeeFact;
import vn.hoixa.procedure.Labels;

/**
 * Fees as lines: one for each amount, naming the methods it holds for, the amounts that are known before those that are not.
 */
final class FeeLines {
    private record What(
            Optional<String> amount,
            Optional<String> condition,
            Optional<String> type,
            Optional<LocalDate> until,
            FacetState state,
            Optional<FeeFact.Under> under) {
        boolean known() {
            return amount.isPresent() && state instanceof FacetState.Usable;
        }
    }

    private static final String OPEN = "chưa rõ mức thu, cần hỏi cán bộ";

    private final LocalDate on;
    private final int types;

    private FeeLines(LocalDate on, int types) {
        this.on = on;
        this.types = types;
    }

    static List<String> of(List<FeeFact> facts, LocalDate on) {
        int types = (int)
                facts.stream().flatMap(fact -> fact.type().stream()).distinct().count();
        return new FeeLines(on, types).lines(facts);
    }

    /** Only what is known, and one sentence when there is more. */
    static List<String> brief(List<FeeFact> facts, LocalDate on) {
        var known = facts.stream().filter(fact -> fact.usableOn(on)).toList();
        var lines = new ArrayList<>(of(known, on));
        if (known.size() < facts.size()) {
            lines.add("Khoản khác hỏi cán bộ.");
        }
        return lines;
    }

    private List<String> lines(List<FeeFact> facts) {
        var byWhat = new LinkedHashMap<What, List<String>>();
        for (FeeFact fact : facts) {
            var methods = byWhat.computeIfAbsent(what(fact), _ -> new ArrayList<>());
            if (!methods.contains(fact.method())) {
                methods.add(fact.method());
            }
        }
        var lines = new ArrayList<String>();
        byWhat.entrySet().stream()
                .filter(each -> each.getKey().known())
                .map(this::line)
                .forEach(lines::add);
        byWhat.entrySet().stream()
                .filter(each -> !each.getKey().known())
                .map(this::line)
                .forEach(lines::add);
        return lines;
    }

    private What what(FeeFact fact) {
        return new What(fact.amount(), fact.condition(), fact.type(), fact.until(), fact.stateOn(on), fact.under());
    }

    private String line(Map.Entry<What, List<String>> entry) {
        What what = entry.getKey();
        String where = everywhere(entry.getValue()) ? "" : String.join(", ", entry.getValue());
        String type = types > 1 ? what.type().orElse("") : "";
        String said = what.known()
                ? joined(": ", where, joined(" ", type, known(what)))
                : joined(": ", joined(" ", joined(", ", where, type), condition(what)), OPEN);
        return Labels.capitalised(Rendering.sentence(said));
    }

    private static String joined(String by, String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + by + second;
    }

    private static String condition(What what) {
        return what.condition().map(condition -> "(" + condition + ")").orElse("");
    }

    private String known(What what) {
        var details = new ArrayList<String>();
        what.condition().ifPresent(details::add);
        what.under().ifPresent(under -> details.add("theo " + under.number()));
        Aging.note(what.until(), on).ifPresent(details::add);
        return what.amount().orElseThrow() + (details.isEmpty() ? "" : " (" + String.join("; ", details) + ")");
    }

    private static boolean everywhere(List<String> methods) {
        return methods.contains(FeeFact.ANY_METHOD) || methods.containsAll(FeeFact.METHODS);
    }
}
