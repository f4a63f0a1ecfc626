package vn.hoixa.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoixa.language.Vietnamese;

/**
 * The vocabulary of all names: words and pairs with a number for comparison and a weight, the inverse document
 * frequency over the items' names as in BM25.
 */
final class NameVocabulary {

    /** The spelling number of a word without diacritics. */
    static final int UNMARKED = 0;

    private static final int UNKNOWN = -1;

    private final Map<String, Integer> spellings = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final double[] telling;

    private final double unknown;

    /** @param unknown weight of a word that no name has */
    NameVocabulary(Collection<ReadItem> items, double unknown) {
        this.unknown = unknown;
        Map<String, Integer> frequency = new HashMap<>();
        for (ReadItem item : items) {
            Set<String> distinct = new HashSet<>();
            item.allNames().forEach(name -> {
                distinct.addAll(name.words());
                name.pairs().forEach(pair -> pairs.putIfAbsent(pair, pairs.size()));
            });
            distinct.forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
        telling = new double[frequency.size()];
        frequency.forEach((word, n) -> {
            int id = words.size();
            words.put(word, id);
            telling[id] = Math.log(1 + (items.size() - n + 0.5) / (n + 0.5));
        });
    }

    int size() {
        return telling.length;
    }

    int pairs() {
        return pairs.size();
    }

    /** The word's number, or -1. */
    int word(String word) {
        return words.getOrDefault(word, -1);
    }

    /** The pair's number, or -1. */
    int pair(String pair) {
        return pairs.getOrDefault(pair, -1);
    }

    double telling(String word) {
        int id = word(word);
        return id < 0 ? unknown : telling[id];
    }

    ItemName compile(NameReader.Draft name) {
        int[] wordIds = ids(name.words(), words);
        double[] wordWeights = new double[wordIds.length];
        for (int i = 0; i < wordIds.length; i++) wordWeights[i] = telling[wordIds[i]];
        int[] pairIds = ids(name.pairs(), pairs);
        double[] pairWeights = new double[pairIds.length];
        for (int i = 0; i < pairIds.length; i++) {
            String pair = name.pairs().get(i);
            int joint = pair.indexOf('_');
            pairWeights[i] = telling(pair.substring(0, joint)) + telling(pair.substring(joint + 1));
        }
        return new ItemName(name.text(), wordIds, spellings(name), wordWeights, pairIds, pairWeights);
    }

    /** The spelling of each significant word in the name, by number. */
    private int[] spellings(NameReader.Draft name) {
        Map<String, String> written = new HashMap<>();
        name.all().forEach(word -> written.putIfAbsent(folded(word), word));
        return name.words().stream()
                .map(word -> written.getOrDefault(word, word))
                .mapToInt(spelling -> folded(spelling).equals(spelling)
                        ? UNMARKED
                        : spellings.computeIfAbsent(spelling, _ -> spellings.size() + 1))
                .toArray();
    }

    private String folded(String word) {
        return folded.computeIfAbsent(word, Vietnamese::fold);
    }

    /** The number of a word's spelling with diacritics; spellings that no name has share a number of their own. */
    int spelling(String marked) {
        return spellings.getOrDefault(marked, UNKNOWN);
    }

    private static int[] ids(List<String> texts, Map<String, Integer> numbers) {
        return texts.stream().mapToInt(text -> numbers.getOrDefault(text, -1)).toArray();
    }
}
