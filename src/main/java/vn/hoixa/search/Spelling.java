package vn.hoixa.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.Vietnamese;

/**
 * Spelling correction: replaces a mistyped word by a word of the items' names that is one edit away (one letter
 * dropped, added, exchanged, or two swapped).
 *
 * <p>Two cases. An unknown word is replaced by the similar word that best fits the words beside it ("đăgn ký" →
 * "đăng"), or else, unless it is a valid Vietnamese syllable ("biếng" is not "giếng"), by the most frequent one. A word
 * that exists, but never beside these words, gets an additional reading where one letter makes it a known pair ("khi
 * sinh" → "khai sinh"); what was typed keeps counting. Words are found by their forms with one letter deleted (the
 * SymSpell algorithm), so that a look-up costs a few hash lookups.
 */
final class Spelling {

    private static final int SHORTEST = 3;
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.6;

    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<String, Map<String, Integer>> markedForms = new HashMap<>();
    private final Map<String, List<String>> byShorterForm = new HashMap<>();
    private final Set<String> pairs = new HashSet<>();

    Spelling(Collection<ReadItem> items, Lexicon lexicon) {
        for (ReadItem item : items) {
            for (NameReader.Draft name : item.names()) learn(name.all(), lexicon);
        }
        for (String word : frequency.keySet()) {
            for (String shorter : shorterForms(word)) {
                byShorterForm.computeIfAbsent(shorter, _ -> new ArrayList<>()).add(word);
            }
        }
    }

    private void learn(List<String> words, Lexicon lexicon) {
        String before = "";
        for (String marked : words) {
            String word = lexicon.bare(marked);
            frequency.merge(word, 1, Integer::sum);
            markedForms.computeIfAbsent(word, _ -> new HashMap<>()).merge(marked, 1, Integer::sum);
            if (!before.isEmpty()) pairs.add(pair(before, word));
            before = word;
        }
    }

    /**
     * Corrections by the position of the word.
     *
     * @param bare a question's folded words
     * @param known whether a word is used anywhere else, so that it is not a typing error by itself
     */
    Map<Integer, Guess> guesses(List<String> bare, Predicate<String> known) {
        Map<Integer, Guess> guesses = new HashMap<>();
        for (int i = 0; i < bare.size(); i++) {
            String word = bare.get(i);
            if (word.length() < SHORTEST || hasDigit(word)) continue;
            boolean exists = frequency.containsKey(word) || known.test(word);
            if (exists && standsWell(bare, i)) continue;
            guess(bare, i, exists).ifPresent(guess -> guesses.put(guess.at(), guess));
        }
        return guesses;
    }

    /**
     * @param at position of the word
     * @param word the intended word, with its diacritics
     * @param sure 0 to 1
     * @param replaces whether the typed word does not exist
     */
    record Guess(int at, String word, double sure, boolean replaces) {}

    private Optional<Guess> guess(List<String> bare, int at, boolean exists) {
        String best = "";
        int most = 0;
        boolean certainly = exists || Vietnamese.isSyllable(bare.get(at));
        for (String candidate : neighbours(bare.get(at))) {
            int company = company(bare, at, candidate);
            if (certainly && company == 0) continue;
            int weight = company * 100_000 + frequency.getOrDefault(candidate, 0);
            if (weight > most) {
                best = candidate;
                most = weight;
            }
        }
        if (best.isEmpty()) return Optional.empty();
        boolean supported = most >= 100_000;
        double sure = supported && !exists ? SURE : LIKELY;
        return Optional.of(new Guess(at, marked(best), sure, !exists));
    }

    private boolean standsWell(List<String> bare, int at) {
        return company(bare, at, bare.get(at)) > 0;
    }

    private int company(List<String> bare, int at, String word) {
        int company = 0;
        if (at > 0 && pairs.contains(pair(bare.get(at - 1), word))) company++;
        if (at + 1 < bare.size() && pairs.contains(pair(word, bare.get(at + 1)))) company++;
        return company;
    }

    private Set<String> neighbours(String word) {
        Set<String> found = new LinkedHashSet<>(byShorterForm.getOrDefault(word, List.of()));
        for (String shorter : shorterForms(word)) {
            if (frequency.containsKey(shorter)) found.add(shorter);
            for (String other : byShorterForm.getOrDefault(shorter, List.of())) {
                if (oneSlip(word, other)) found.add(other);
            }
        }
        found.remove(word);
        return found;
    }

    /**
     * Whether exchanging one letter, or swapping two neighbours, turns one into the other. Both share a shorter form.
     */
    private static boolean oneSlip(String one, String other) {
        if (one.length() != other.length()) return false;
        int from = 0;
        while (from < one.length() && one.charAt(from) == other.charAt(from)) from++;
        int to = one.length() - 1;
        while (to > from && one.charAt(to) == other.charAt(to)) to--;
        return to <= from
                || to == from + 1 && one.charAt(from) == other.charAt(to) && one.charAt(to) == other.charAt(from);
    }

    private static Set<String> shorterForms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (int i = 0; i < word.length(); i++) forms.add(word.substring(0, i) + word.substring(i + 1));
        return forms;
    }

    private String marked(String word) {
        return markedForms.getOrDefault(word, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(word);
    }

    private static String pair(String first, String second) {
        return first + " " + second;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
