package vn.hoixa.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoixa.language.Lexicon;

/** Second step of a search: compares the question with the whole names of each candidate. Immutable. */
final class Ranker {

    private final Map<String, ItemProfile> profiles = new HashMap<>();
    private final NameVocabulary vocabulary;
    private final Spelling spelling;
    private final Marks marks;
    private final Likeness likeness;
    private final LateDiction diction;
    private final Lexicon lexicon;
    private final SearchWeights weights;

    Ranker(Collection<ReadItem> items, Lexicon lexicon, SearchWeights weights) {
        this(items, lexicon, weights, LateDiction.of(List.copyOf(items), lexicon::bare));
    }

    private Ranker(Collection<ReadItem> items, Lexicon lexicon, SearchWeights weights, LateDiction diction) {
        this(
                items,
                lexicon,
                weights,
                new Spelling(items, lexicon),
                new Marks(items, lexicon),
                new Likeness(items, lexicon::bare),
                diction);
    }

    private Ranker(
            Collection<ReadItem> items,
            Lexicon lexicon,
            SearchWeights weights,
            Spelling spelling,
            Marks marks,
            Likeness likeness,
            LateDiction diction) {
        this.lexicon = lexicon;
        this.weights = weights;
        this.spelling = spelling;
        this.marks = marks;
        this.likeness = likeness;
        this.diction = diction;
        this.vocabulary = new NameVocabulary(items, weights.unknown());
        Siblings siblings = new Siblings(items);
        for (ReadItem item : items) profiles.put(item.item().id(), profile(item, siblings));
    }

    /** The same ranker over changed items. */
    Ranker over(Collection<ReadItem> changed) {
        return new Ranker(changed, lexicon, weights, diction.over(List.copyOf(changed)));
    }

    /** Trains the model now; otherwise the first search waits for it. */
    void learn() {
        diction.get();
    }

    /** The same, if the model was in use before the items changed. */
    void learnAgain() {
        diction.learnAgain();
    }

    /** The same items with other weights. */
    Ranker weighing(Collection<ReadItem> same, SearchWeights other) {
        return new Ranker(same, lexicon, other, spelling, marks, likeness, diction);
    }

    private ItemProfile profile(ReadItem read, Siblings siblings) {
        return new ItemProfile(
                read.item(),
                read.field(),
                read.names().stream().map(vocabulary::compile).toList(),
                siblings.gateOf(read),
                read.ages(),
                read.polarity(),
                read.acts(),
                vocabulary.compile(read.title()));
    }

    int size() {
        return profiles.size();
    }

    Marks marks() {
        return marks;
    }

    Spelling spelling() {
        return spelling;
    }

    /** @param found scores of the word index by item id */
    List<Hit> rank(ReadQuestion question, Map<String, Double> found) {
        double top = top(found);
        Comparison comparison = comparison(question);
        Likeness.Alike alike = alike(question);
        Diction.Heard heard = heard(question);
        List<Hit> hits = new ArrayList<>();
        found.forEach((id, words) -> {
            ItemProfile profile = profiles.get(id);
            if (profile != null) {
                hits.add(hit(comparison, profile, new Spoken(alike.of(id), heard.weight(id)), words / top));
            }
        });
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::key));
        return hits;
    }

    private Likeness.Alike alike(ReadQuestion question) {
        return likeness.to(HereAsked.without(question.bare()));
    }

    private Diction.Heard heard(ReadQuestion question) {
        return diction.get().of(HereAsked.without(question.bare()), question.told(), weights.earlier());
    }

    private Comparison comparison(ReadQuestion question) {
        return new Comparison(question, vocabulary, lexicon, weights);
    }

    /**
     * Similarity of a question with an item's phrasings.
     *
     * @param heard 0 to 1, see {@link Diction.Heard#weight}
     */
    private record Spoken(Likeness.Match alike, double heard) {}

    private Hit hit(Comparison question, ItemProfile profile, Spoken spoken, double words) {
        Comparison.Fit fit = question.best(profile.names());
        double score = words;
        for (Signal signal : rules(question, profile, fit, spoken)) score += signal.value();
        SearchItem item = profile.item();
        return new Hit(
                item.kind(),
                item.key(),
                score,
                fit.question(),
                fit.covered(),
                profile.gate().closedTo(question.present().keySet()),
                fit.both(),
                spoken.alike().alike(),
                spoken.heard(),
                List.of());
    }

    private List<Signal> rules(Comparison question, ItemProfile profile, Comparison.Fit fit, Spoken spoken) {
        List<Signal> signals = new ArrayList<>();
        signals.add(new Signal("name", fit.text(), weights.named() * fit.both()));
        signals.add(new Signal(
                "alike", spoken.alike().text(), weights.alike() * spoken.alike().alike()));
        signals.add(new Signal("heard", profile.item().title(), weights.heard() * spoken.heard()));
        signals.add(new Signal("unsaid", fit.text(), -weights.unmatched() * (1 - fit.name())));
        signals.add(new Signal(
                "whole",
                profile.item().title(),
                weights.whole() * question.with(profile.title()).question()));
        if (profile.polarity().clashes(question.question().polarity())) {
            signals.add(
                    new Signal("denied", String.join(", ", profile.polarity().denied()), -weights.clash()));
        }
        if (question.question().silentFields().contains(profile.field())) {
            signals.add(new Signal("field", profile.item().field(), -weights.foreign()));
        } else if (lexicon.isRare(profile.field())) {
            signals.add(new Signal("spoken", profile.item().field(), weights.home()));
        }
        if (profile.gate().closedTo(question.present().keySet())) {
            signals.add(new Signal("special", String.join(", ", profile.gate().words()), -weights.special()));
        }
        if (profile.item().kind() == ItemKind.PROCEDURE) {
            profile.acts().signal(question.question().acts(), weights).ifPresent(signals::add);
        }
        profile.ages()
                .compare(question.question().bare())
                .ifPresent(fits -> signals.add(new Signal("age", profile.ages().toString(), weights.age() * fits)));
        return signals;
    }

    /** The parts of an item's score besides its words. */
    List<Signal> signals(ReadQuestion question, String id) {
        ItemProfile profile = profiles.get(id);
        if (profile == null) return List.of();
        Comparison comparison = comparison(question);
        return rules(
                comparison,
                profile,
                comparison.best(profile.names()),
                new Spoken(alike(question).of(id), heard(question).weight(id)));
    }

    /** The divisor of word scores, so that the best is 1. */
    static double top(Map<String, Double> found) {
        return found.values().stream().mapToDouble(score -> score).max().orElse(1);
    }
}
