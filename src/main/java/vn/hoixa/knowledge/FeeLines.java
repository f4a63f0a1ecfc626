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

/** Renders fees as lines: one for each amount, naming its methods, known amounts before unknown ones. */
final class FeeLines {
    /** An amount with its condition and state, without method and type. */
    private record What(
            Optional<String> amount,
            Optional<String> condition,
            Optional<LocalDate> until,
            FacetState state,
            Optional<FeeFact.Under> under) {
        boolean known() {
            return amount.isPresent() && state instanceof FacetState.Usable;
        }
    }

    /** A fee with the methods it applies to. */
    private record Fee(What what, Optional<String> type, List<String> methods) {}

    /** Fees of these types that have the same amounts and methods. */
    private record Line(What what, List<String> methods, List<String> types) {
        boolean known() {
            return what.known();
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

    /** Only known amounts, and one sentence when there are more. */
    static List<String> brief(List<FeeFact> facts, LocalDate on) {
        var known = facts.stream().filter(fact -> fact.usableOn(on)).toList();
        var lines = new ArrayList<>(of(known, on));
        if (known.size() < facts.size()) {
            lines.add("Khoản khác hỏi cán bộ.");
        }
        return lines;
    }

    private List<String> lines(List<FeeFact> facts) {
        var all = alike(fees(facts));
        var known = all.stream().filter(Line::known).toList();
        var lines = new ArrayList<>(known.stream().map(this::known).toList());
        all.stream()
                .filter(line -> !line.known())
                .map(line -> open(line, known))
                .forEach(lines::add);
        return lines;
    }

    private List<Fee> fees(List<FeeFact> facts) {
        var byWhat = new LinkedHashMap<Map.Entry<What, Optional<String>>, List<String>>();
        for (FeeFact fact : facts) {
            var methods = byWhat.computeIfAbsent(Map.entry(what(fact), fact.type()), _ -> new ArrayList<>());
            if (!methods.contains(fact.method())) {
                methods.add(fact.method());
            }
        }
        return byWhat.entrySet().stream()
                .map(each -> new Fee(each.getKey().getKey(), each.getKey().getValue(), List.copyOf(each.getValue())))
                .toList();
    }

    private static List<Line> alike(List<Fee> fees) {
        var types = new LinkedHashMap<Line, List<String>>();
        for (Fee fee : fees) {
            types.computeIfAbsent(new Line(fee.what, fee.methods, List.of()), _ -> new ArrayList<>())
                    .addAll(fee.type.stream().toList());
        }
        return types.entrySet().stream()
                .map(each -> new Line(each.getKey().what, each.getKey().methods, List.copyOf(each.getValue())))
                .toList();
    }

    private What what(FeeFact fact) {
        return new What(fact.amount(), fact.condition(), fact.until(), fact.stateOn(on), fact.under());
    }

    private String known(Line line) {
        String amount = line.what.amount().orElseThrow();
        String what = line.types.size() > 1
                ? amount + " cho " + String.join(", ", line.types)
                : joined(" ", type(line), amount);
        return said(joined(": ", where(line), what + details(line.what)));
    }

    /** The line for an unknown amount; where a known line has a condition, for those who do not meet it. */
    private String open(Line line, List<Line> known) {
        boolean rest = line.what.condition().isEmpty() && known.stream().anyMatch(each -> isRestOf(line, each));
        String condition = line.what.condition().map(each -> "(" + each + ")").orElse("");
        String whom = joined(", ", joined(", ", where(line), type(line)), rest ? "trường hợp khác" : "");
        return said(joined(": ", joined(" ", whom, condition), OPEN));
    }

    private static boolean isRestOf(Line open, Line known) {
        return known.what.condition().isPresent()
                && known.methods.equals(open.methods)
                && known.types.equals(open.types);
    }

    private static String where(Line line) {
        return everywhere(line.methods) ? "" : String.join(", ", line.methods);
    }

    private String type(Line line) {
        return types > 1 ? String.join(", ", line.types) : "";
    }

    private static String said(String line) {
        return Labels.capitalised(Rendering.sentence(line));
    }

    private static String joined(String by, String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + by + second;
    }

    private String details(What what) {
        var details = new ArrayList<String>();
        what.condition().ifPresent(details::add);
        what.under().ifPresent(under -> details.add("theo " + under.number()));
        Aging.note(what.until(), on).ifPresent(details::add);
        return details.isEmpty() ? "" : " (" + String.join("; ", details) + ")";
    }

    private static boolean everywhere(List<String> methods) {
        return methods.contains(FeeFact.ANY_METHOD) || methods.containsAll(FeeFact.METHODS);
    }
}
