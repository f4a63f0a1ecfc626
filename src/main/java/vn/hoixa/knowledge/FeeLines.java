package vn.hoixa.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        String where = everywhere(entry.getValue()) ? "" : String.join(", ", entry.getValue()) + ": ";
        String type = types > 1 ? what.type().map(name -> name + " ").orElse("") : "";
        String said = what.known() ? known(what) : open(what);
        return Labels.capitalised(Rendering.sentence(where + type + said));
    }

    private String known(What what) {
        return what.amount().orElseThrow()
                + what.condition().map(condition -> ", " + condition).orElse("")
                + what.under().map(under -> " (theo " + under.number() + ")").orElse("")
                + Aging.note(what.until(), on);
    }

    private static String open(What what) {
        return what.condition().map(condition -> condition + ": ").orElse("") + "chưa rõ mức thu, cần hỏi cán bộ";
    }

    private static boolean everywhere(List<String> methods) {
        return methods.contains(FeeFact.ANY_METHOD) || methods.containsAll(FeeFact.METHODS);
    }
}
