package vn.hoixa.intent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Matches phrases with their meanings in a message. No word counts twice: where two phrases claim the same word, the
 * one with more words wins. An entry does not match where one of its negative phrases occurs.
 */
final class Patterns<T> {

    /** A match, with the positions of its words. */
    record Match<T>(T value, BitSet words) {
        boolean covers(Match<?> other) {
            return words.nextSetBit(0) <= other.words.nextSetBit(0) && other.words.length() <= words.length();
        }
    }

    private record Rule<T>(T value, List<Phrase> not) {}

    private record Entry<T>(Phrase phrase, Rule<T> rule) {}

    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

    void add(T value, Collection<String> say, Collection<String> not) {
        Rule<T> rule = new Rule<>(value, not.stream().map(Phrase::parse).toList());
        for (String source : say) {
            Phrase phrase = Phrase.parse(source);
            for (String first : phrase.first()) {
                byFirstWord.computeIfAbsent(first, _ -> new ArrayList<>()).add(new Entry<>(phrase, rule));
            }
        }
    }

    /** The matches in a text, in the order they occur. */
    List<Match<T>> in(Utterance text) {
        List<Match<T>> all = everywhere(text);
        all.sort(Comparator.comparingInt(match -> -match.words().cardinality()));
        BitSet taken = new BitSet();
        List<Match<T>> found = new ArrayList<>();
        for (Match<T> match : all) {
            if (taken.intersects(match.words())) continue;
            taken.or(match.words());
            found.add(match);
        }
        found.sort(Comparator.comparingInt(match -> match.words().nextSetBit(0)));
        return found;
    }

    Optional<Match<T>> first(Utterance text) {
        return in(text).stream().findFirst();
    }

    private List<Match<T>> everywhere(Utterance text) {
        Map<Rule<T>, Boolean> allowed = new HashMap<>();
        List<Match<T>> all = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            for (Entry<T> entry : byFirstWord.getOrDefault(text.bare().get(at), List.of())) {
                Optional<BitSet> said = entry.phrase().saidFrom(text, at);
                if (said.isPresent() && allowed.computeIfAbsent(entry.rule(), rule -> isFree(rule, text))) {
                    all.add(new Match<>(entry.rule().value(), said.get()));
                }
            }
        }
        return all;
    }

    private static boolean isFree(Rule<?> rule, Utterance text) {
        return rule.not().stream().noneMatch(phrase -> isSaid(phrase, text));
    }

    private static boolean isSaid(Phrase phrase, Utterance text) {
        for (int at = 0; at < text.size(); at++) {
            if (phrase.first().contains(text.bare().get(at))
                    && phrase.saidFrom(text, at).isPresent()) return true;
        }
        return false;
    }
}
