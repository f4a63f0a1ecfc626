package vn.hoixa.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import vn.hoixa.language.Role;
import vn.hoixa.language.Vietnamese;

/** The second step of a search: compares the question with the names of each candidate as wholes. Immutable. */
final class Ranker {

    /** How telling a word is that no name has. */
    private static final double UNKNOWN = 4.0;

    private final Map<String, ItemProfile> profiles;
    private final Map<String, Double> idf;
    private final Spelling spelling;
    private final SearchWeights weights;

    private Ranker(
            Map<String, ItemProfile> profiles, Map<String, Double> idf, Spelling spelling, SearchWeights weights) {
        this.profiles = profiles;
        this.spelling = spelling;
        this.idf = idf;
        this.weights = weights;
    }

    static Ranker over(Collection<ReadItem> items, SearchWeights weights) {
        Map<String, Integer> df = new HashMap<>();
        for (ReadItem item : items) {
            Set<String> words = new HashSet<>();
            item.names().forEach(name -> words.addAll(name.words()));
            words.forEach(word -> df.merge(word, 1, Integer::sum));
        }
        Map<String, Double> idf = new HashMap<>();
        df.forEach((word, n) -> idf.put(word, Math.log(1 + (items.size() - n + 0.5) / (n + 0.5))));
        Siblings siblings = new Siblings(items);
        Map<String, ItemProfile> profiles = new HashMap<>();
        for (ReadItem item : items) profiles.put(item.item().id(), profile(item, siblings, idf));
        return new Ranker(profiles, idf, new Spelling(items), weights);
    }

    private static ItemProfile profile(ReadItem read, Siblings siblings, Map<String, Double> idf) {
        List<ItemName> names = read.names().stream()
                .map(name -> name.weighed(word -> idf.getOrDefault(word, UNKNOWN)))
                .toList();
        SearchItem item = read.item();
        return new ItemProfile(
                item, Vietnamese.fold(item.field()), names, siblings.gateOf(read), AgeRange.in(item.title()));
    }

    int size() {
        return profiles.size();
    }

    Spelling spelling() {
        return spelling;
    }

    /** @param found word scores by item id */
    List<Hit> rank(ReadQuestion question, Map<String, Double> found) {
        double top = top(found);
        Compared compared = compared(question);
        List<Hit> hits = new ArrayList<>();
        found.forEach((id, words) -> {
            ItemProfile profile = profiles.get(id);
            if (profile != null) hits.add(hit(compared, profile, words / top));
        });
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::key));
        return hits;
    }

    private Hit hit(Compared question, ItemProfile profile, double words) {
        Fit fit = bestFit(question, profile);
        double score = words
                + rules(question, profile, fit).stream()
                        .mapToDouble(Signal::value)
                        .sum();
        SearchItem item = profile.item();
        return new Hit(item.kind(), item.key(), score, fit.question(), fit.both(), List.of());
    }

    private List<Signal> rules(Compared question, ItemProfile profile, Fit fit) {
        List<Signal> signals = new ArrayList<>();
        signals.add(new Signal("name", fit.text(), weights.named() * fit.both()));
        signals.add(new Signal("unsaid", fit.text(), -weights.unmatched() * (1 - fit.name())));
        if (question.read().silentFields().contains(profile.field())) {
            signals.add(new Signal("field", profile.item().field(), -weights.foreign()));
        }
        if (fit.both() < weights.knock()
                && profile.gate().closedTo(question.read().present().keySet())) {
            signals.add(new Signal("special", String.join(", ", profile.gate().words()), -weights.special()));
        }
        profile.ages()
                .compare(question.read().words())
                .ifPresent(fits -> signals.add(new Signal("age", profile.ages().toString(), weights.age() * fits)));
        return signals;
    }

    /** What an item's score is made of beside its words. */
    List<Signal> signals(ReadQuestion question, String id) {
        ItemProfile profile = profiles.get(id);
        if (profile == null) return List.of();
        Compared compared = compared(question);
        return rules(compared, profile, bestFit(compared, profile));
    }

    /** What word scores are divided by, so that the best is 1. */
    static double top(Map<String, Double> found) {
        return found.values().stream().mapToDouble(score -> score).max().orElse(1);
    }

    /** @param name share of the name that the question says; @param question share of the question that the name says */
    private record Fit(String text, double name, double question) {
        double both() {
            return name + question == 0 ? 0 : 2 * name * question / (name + question);
        }
    }

    private Fit bestFit(Compared question, ItemProfile profile) {
        Fit best = new Fit("", 0, 0);
        for (ItemName name : profile.names()) {
            Fit fit = fit(question, name);
            if (fit.both() > best.both()) best = fit;
        }
        return best;
    }

    private Fit fit(Compared question, ItemName name) {
        double words = share(name.words(), word -> question.read().present().getOrDefault(word, 0.0));
        double pairs = share(name.pairs(), pair -> question.read().terms().containsKey(pair) ? 1.0 : 0.0);
        double nameShare = name.pairs().isEmpty() ? words : (1 - weights.pairs()) * words + weights.pairs() * pairs;
        return new Fit(name.text(), nameShare, question.coveredBy(name));
    }

    private static double share(Map<String, Double> telling, ToDoubleFunction<String> said) {
        double whole = 0;
        double part = 0;
        for (Map.Entry<String, Double> each : telling.entrySet()) {
            whole += each.getValue();
            part += each.getValue() * said.applyAsDouble(each.getKey());
        }
        return whole == 0 ? 0 : part / whole;
    }

    private Compared compared(ReadQuestion question) {
        List<Compared.Matter> matter = new ArrayList<>();
        for (int i = 0; i < question.bare().size(); i++) {
            if (question.roles().get(i) != Role.MATTER) continue;
            String word = question.bare().get(i);
            double telling = idf.getOrDefault(word, UNKNOWN) * question.stress().get(i);
            matter.add(new Compared.Matter(word, telling, meanings(question, i)));
        }
        return new Compared(question, matter);
    }

    private static List<List<String>> meanings(ReadQuestion question, int at) {
        return question.equivalents().stream()
                .filter(other -> other.from() <= at && at < other.to())
                .map(other -> other.means().stream().map(Vietnamese::fold).toList())
                .toList();
    }

    /** A question made ready to be compared with many names. */
    private record Compared(ReadQuestion read, List<Matter> matter) {

        /** A word of the question's matter, how telling it is, and other words that would do as well. */
        record Matter(String word, double telling, List<List<String>> meanings) {
            boolean in(ItemName name) {
                return name.words().containsKey(word)
                        || meanings.stream()
                                .anyMatch(words -> name.words().keySet().containsAll(words));
            }
        }

        /** Share of the matter that the name speaks of. */
        double coveredBy(ItemName name) {
            double whole = 0;
            double part = 0;
            for (Matter each : matter) {
                whole += each.telling();
                if (each.in(name)) part += each.telling();
            }
            return whole == 0 ? 0 : part / whole;
        }
    }
}
