package vn.hoixa.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Table of phrases of one or more words with values, matched in running text.
 *
 * <p>In text with diacritics a phrase matches literally. In text typed without them, phrases of two or more words match
 * by their folded form too; a single word does not, because "má" and "mã" are then the same letters: the few single
 * words that are safe are listed in their bare spelling.
 */
final class PhraseTable<T> {

    record Match<T>(int from, int to, T value) {}

    private record Entry<T>(List<String> words, List<String> bare, T value) {}

    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

    /** @param words in the analyzer's spelling (see {@link SyllableFilter#spelt}) */
    void add(List<String> words, T value) {
        List<String> bare = words.stream().map(Letters::bare).toList();
        List<Entry<T>> entries = byFirstWord.computeIfAbsent(bare.getFirst(), _ -> new ArrayList<>());
        entries.add(new Entry<>(words, bare, value));
        entries.sort(Comparator.comparingInt(entry -> -entry.words().size()));
    }

    /** The folded words of all phrases. */
    Set<String> words() {
        return byFirstWord.values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.bare().stream())
                .collect(Collectors.toSet());
    }

    /** The longest match at each position, left to right, without overlaps, that meets the condition. */
    List<Match<T>> matches(Words text, Condition<T> condition) {
        List<Match<T>> found = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            Optional<Match<T>> match = longestAt(text, at, condition);
            match.ifPresent(found::add);
            at = match.map(Match::to).orElse(at + 1);
        }
        return found;
    }

    /** Every match, overlapping ones too. */
    List<Match<T>> all(Words text, Condition<T> condition) {
        List<Match<T>> found = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            for (Entry<T> entry : byFirstWord.getOrDefault(text.bare(at), List.of())) {
                Match<T> match = new Match<>(at, at + entry.words().size(), entry.value());
                if (text.has(entry.words(), entry.bare(), at) && condition.holds(text, match)) found.add(match);
            }
        }
        return found;
    }

    private Optional<Match<T>> longestAt(Words text, int at, Condition<T> condition) {
        for (Entry<T> entry : byFirstWord.getOrDefault(text.bare(at), List.of())) {
            Match<T> match = new Match<>(at, at + entry.words().size(), entry.value());
            if (text.has(entry.words(), entry.bare(), at) && condition.holds(text, match)) return Optional.of(match);
        }
        return Optional.empty();
    }

    /** A condition on the context of a match. */
    interface Condition<T> {
        boolean holds(Words text, Match<T> match);
    }
}
