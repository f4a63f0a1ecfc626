package vn.hoixa.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetValue;
import vn.hoixa.procedure.FeeFact;
import vn.hoixa.procedure.Fields;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Revision;

/**
 * Preview of how answers change when a local rule or the commune's own information is published: computed over
 * everything in force, by the same rendering as answers.
 */
@Component
public class Effects {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Knowledge knowledge;
    private final Clock clock;

    Effects(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /**
     * The changes that begin on one day.
     *
     * @param amounts how many amounts differ: one for each procedure, fee and method; for the commune's information the
     *     number of places
     */
    public record Effect(LocalDate on, int amounts, List<Changed> procedures) {
        public Effect {
            procedures = List.copyOf(procedures);
        }
    }

    /** A procedure whose text changes; the words are those of its page. */
    public record Changed(String code, String name, String before, String after) {}

    /**
     * What a local rule changes from today on, by the days on which changes begin.
     *
     * @param words its sheet, in the form of {@code knowledge-base/local-rules/}; empty when it leaves force
     */
    public List<Effect> ofRule(String key, Optional<String> words) {
        var snapshot = knowledge.snapshot();
        var before = snapshot.rules();
        Map<String, LocalRule> rules = new TreeMap<>();
        before.forEach(rule -> rules.put(rule.key(), rule));
        Optional<LocalRule> now = words.map(json -> (LocalRule) item(ItemType.RULE, json));
        var days = days(Stream.concat(Stream.ofNullable(rules.get(key)), now.stream()));
        now.ifPresentOrElse(rule -> rules.put(key, rule), () -> rules.remove(key));
        var after = List.copyOf(rules.values());
        var effects = new ArrayList<Effect>();
        for (LocalDate day : days) {
            var effect = fees(snapshot, before, after, day);
            if (!effect.procedures().isEmpty()) {
                effects.add(effect);
            }
        }
        return effects;
    }

    /** The procedures whose place, hours or telephone change with new information of the commune. */
    public Effect ofCommune(String words) {
        var snapshot = knowledge.snapshot();
        var today = LocalDate.ofInstant(clock.instant(), HERE);
        var after = new Setting(Optional.of((Commune) item(ItemType.COMMUNE, words)), snapshot.rules());
        var changed = new ArrayList<Changed>();
        for (Procedure procedure : snapshot.procedures()) {
            String old = place(procedure, today);
            String now = place(procedure.in(after), today);
            if (!old.equals(now)) {
                changed.add(changed(procedure, old, now));
            }
        }
        return new Effect(today, changed.size(), changed);
    }

    /** The types of fees of procedures in force, with their numbers: those that a rule can set. */
    public Map<String, Integer> feeTypes() {
        var types = new TreeMap<String, Integer>();
        for (Procedure procedure : knowledge.snapshot().procedures()) {
            facts(procedure).stream()
                    .flatMap(fact -> fact.type().stream())
                    .distinct()
                    .forEach(type -> types.merge(type, 1, Integer::sum));
        }
        return types;
    }

    private TreeSet<LocalDate> days(Stream<LocalRule> rules) {
        var today = LocalDate.ofInstant(clock.instant(), HERE);
        var days = new TreeSet<LocalDate>();
        days.add(today);
        rules.flatMap(rule ->
                        Stream.concat(Stream.of(rule.from()), rule.until().map(last -> last.plusDays(1)).stream()))
                .filter(day -> day.isAfter(today))
                .forEach(days::add);
        return days;
    }

    private static Effect fees(Snapshot snapshot, List<LocalRule> before, List<LocalRule> after, LocalDate on) {
        int amounts = 0;
        var changed = new ArrayList<Changed>();
        for (Procedure procedure : snapshot.procedures()) {
            var old = LocalFees.over(facts(procedure), before, on);
            var now = LocalFees.over(facts(procedure), after, on);
            int differing = differing(old, now, on);
            if (differing > 0) {
                amounts += differing;
                changed.add(changed(procedure, lines(old, on), lines(now, on)));
            }
        }
        return new Effect(on, amounts, changed);
    }

    /** Number of amounts that differ, compared per method: a rule for one method splits an amount for all of them. */
    private static int differing(List<FeeFact> old, List<FeeFact> now, LocalDate on) {
        int differing = 0;
        for (String method : FeeFact.METHODS) {
            var some = by(method, old, on);
            var others = by(method, now, on);
            for (int at = 0; at < Math.max(some.size(), others.size()); at++) {
                boolean same =
                        at < some.size() && at < others.size() && some.get(at).equals(others.get(at));
                differing += same ? 0 : 1;
            }
        }
        return differing;
    }

    private static List<List<Object>> by(String method, List<FeeFact> facts, LocalDate on) {
        return facts.stream()
                .filter(fact -> fact.method().equals(FeeFact.ANY_METHOD)
                        || fact.method().equals(method))
                .map(fact -> List.<Object>of(
                        fact.amount(),
                        fact.condition(),
                        fact.stateOn(on),
                        fact.under().map(FeeFact.Under::number)))
                .toList();
    }

    private static List<FeeFact> facts(Procedure procedure) {
        return procedure.repeal().isEmpty()
                        && procedure.content().facets().get(Facet.FEE) instanceof FacetValue.Fees fees
                ? fees.facts()
                : List.of();
    }

    private static String lines(List<FeeFact> facts, LocalDate on) {
        return String.join("\n", FeeLines.of(facts, on));
    }

    private static String place(Procedure procedure, LocalDate on) {
        return procedure.whole(Facet.PLACE, on).map(Passage::text).orElse("");
    }

    private static Changed changed(Procedure procedure, String before, String after) {
        return new Changed(procedure.key(), procedure.shortName().text(), before, after);
    }

    private static Item item(ItemType type, String words) {
        var fields = Fields.of(type.id(), JSON.readTree(words), _ -> {});
        return new ItemReader(Revision.draw(), Optional.empty()).read(type, fields);
    }
}
