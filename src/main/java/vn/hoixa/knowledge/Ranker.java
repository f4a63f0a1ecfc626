package vn.hoixa.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hoixa.language.Role;
import vn.hoixa.language.Vietnamese;

/** The second step of a search: compares the question with the names of each candidate as wholes. Immutable. */
final class Ranker implements Corrections {

    private static final Pattern TAIL = Pattern.compile(
            "(?i)\\s*\\(.*|,? (đối với|trong trường hợp|áp dụng|thực hiện tại|thực hiện bằng|theo quy định|thuộc thẩm"
                    + " quyền|thuộc phạm vi|do cơ quan)\\b.*");
    private static final Pattern HEAD = Pattern.compile("(?i)^\\s*thủ tục\\s+");

    private final Map<String, ItemProfile> profiles;
    private final Map<String, Double> idf;
    private final SearchWeights weights;

    private Ranker(Map<String, ItemProfile> profiles, Map<String, Double> idf, SearchWeights weights) {
        this.profiles = profiles;
        this.idf = idf;
        this.weights = weights;
    }

    static Ranker over(Collection<SearchItem> items, QuestionReader reader, SearchWeights weights) {
        Map<String, ItemProfile> profiles = new HashMap<>();
        Map<String, Integer> df = new HashMap<>();
        for (SearchItem item : items) {
            ItemProfile profile = profile(item, reader);
            profiles.put(SearchIndex.id(item.kind(), item.key()), profile);
            Set<String> words = new HashSet<>();
            profile.names().forEach(name -> words.addAll(name.words()));
            words.forEach(word -> df.merge(word, 1, Integer::sum));
        }
        Map<String, Double> idf = new HashMap<>();
        df.forEach((word, n) -> idf.put(word, Math.log(1 + (items.size() - n + 0.5) / (n + 0.5))));
        return new Ranker(profiles, idf, weights);
    }

    private static ItemProfile profile(SearchItem item, QuestionReader reader) {
        List<ItemProfile.Name> names = new ArrayList<>();
        String title = HEAD.matcher(item.title()).replaceFirst("");
        String core = TAIL.matcher(title).replaceFirst("");
        names.add(name(core, reader, 1));
        for (String other : item.names()) names.add(name(other, reader, 1));
        for (String phrasing : item.phrasings()) names.add(name(phrasing, reader, 1));
        return new ItemProfile(item, Vietnamese.fold(item.field()), names);
    }

    private static ItemProfile.Name name(String text, QuestionReader reader, double share) {
        List<String> words = reader.words(text);
        List<Role> roles = reader.roles(words);
        Set<String> telling = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (roles.get(i) == Role.MATTER) telling.add(Vietnamese.fold(words.get(i)));
        }
        return new ItemProfile.Name(text, telling, share);
    }

    int size() {
        return profiles.size();
    }

    @Override
    public Map<Integer, Guess> of(List<String> bareWords) {
        return Map.of();
    }

    /** @param found word scores by item id */
    List<Hit> rank(ReadQuestion question, Map<String, Double> found) {
        double top = top(found);
        List<Hit> hits = new ArrayList<>();
        found.forEach((id, words) -> {
            ItemProfile profile = profiles.get(id);
            if (profile != null) hits.add(hit(question, profile, words / top));
        });
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::key));
        return hits;
    }

    private Hit hit(ReadQuestion question, ItemProfile profile, double words) {
        Fit fit = bestFit(question, profile);
        double score = words
                + rules(question, profile, fit).stream()
                        .mapToDouble(Signal::value)
                        .sum();
        SearchItem item = profile.item();
        return new Hit(item.kind(), item.key(), score, fit.question(), fit.both(), List.of());
    }

    private List<Signal> rules(ReadQuestion question, ItemProfile profile, Fit fit) {
        List<Signal> signals = new ArrayList<>();
        signals.add(new Signal("name", fit.text(), weights.named() * fit.both()));
        signals.add(new Signal("unsaid", fit.text(), -weights.unmatched() * (1 - fit.name())));
        if (question.silentFields().contains(profile.field())) {
            signals.add(new Signal("field", profile.item().field(), -weights.foreign()));
        }
        return signals;
    }

    /** What an item's score is made of beside its words. */
    List<Signal> signals(ReadQuestion question, String id) {
        ItemProfile profile = profiles.get(id);
        return profile == null ? List.of() : rules(question, profile, bestFit(question, profile));
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

    private Fit bestFit(ReadQuestion question, ItemProfile profile) {
        Fit best = new Fit("", 0, 0);
        for (ItemProfile.Name name : profile.names()) {
            Fit fit = fit(question, name);
            if (fit.both() > best.both()) best = fit;
        }
        return best;
    }

    private Fit fit(ReadQuestion question, ItemProfile.Name name) {
        double said = 0;
        double whole = 0;
        for (String word : name.words()) {
            double telling = idf(word);
            whole += telling;
            said += telling * question.present().getOrDefault(word, 0.0);
        }
        double matched = 0;
        double matter = 0;
        for (int i = 0; i < question.bare().size(); i++) {
            if (question.roles().get(i) != Role.MATTER) continue;
            double telling = idf(question.bare().get(i));
            matter += telling;
            if (name.words().contains(question.bare().get(i)) || explained(question, i, name)) matched += telling;
        }
        return new Fit(name.text(), whole == 0 ? 0 : said / whole, matter == 0 ? 0 : matched / matter);
    }

    private static boolean explained(ReadQuestion question, int at, ItemProfile.Name name) {
        return question.equivalents().stream()
                .filter(other -> other.from() <= at && at < other.to())
                .anyMatch(other -> other.means().stream().map(Vietnamese::fold).allMatch(name.words()::contains));
    }

    private double idf(String word) {
        return idf.getOrDefault(word, 4.0);
    }
}
