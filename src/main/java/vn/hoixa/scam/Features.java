package vn.hoixa.scam;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Features of a text for the learned model: its words ({@code w:nap}), word pairs ({@code p:nap dau}), letter 4-grams
 * ({@code c:khoa}) and ideas ({@code i:pay}). Digits become #.
 */
final class Features {
    private static final Pattern FIGURES = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final int RUN = 4;
    private static final String IDEA = "i:";
    /**
     * Value of an idea; the value of a word is divided by the root of the number of features of its kind in the text.
     */
    private static final double OF_AN_IDEA = 0.35;

    private final Ideas ideas;

    Features(Ideas ideas) {
        this.ideas = ideas;
    }

    /** Each feature with the position of the first word it was found at. */
    Map<String, Integer> of(Reading text) {
        Map<String, Integer> found = words(text);
        ideas.in(text).forEach((idea, at) -> found.put(IDEA + idea, at));
        return found;
    }

    /** The word features only. */
    static Map<String, Integer> words(Reading text) {
        Map<String, Integer> found = new LinkedHashMap<>();
        List<String> words = text.words().stream()
                .map(word -> FIGURES.matcher(word.text()).replaceAll("#"))
                .toList();
        for (int i = 0; i < words.size(); i++) {
            found.putIfAbsent("w:" + words.get(i), i);
            if (i > 0) found.putIfAbsent("p:" + words.get(i - 1) + " " + words.get(i), i - 1);
            String padded = "_" + words.get(i) + "_";
            for (int at = 0; at + RUN <= padded.length(); at++) {
                found.putIfAbsent("c:" + padded.substring(at, at + RUN), i);
            }
        }
        return found;
    }

    /** The weight of each idea in a text, by the label that citizens read. */
    Map<String, Double> weighed(Reading text, Map<String, Double> weights) {
        Map<String, Double> sums = new LinkedHashMap<>();
        ideas.in(text)
                .keySet()
                .forEach(code -> sums.merge(ideas.label(code), weights.getOrDefault(IDEA + code, 0.0), Double::sum));
        return sums;
    }

    /**
     * The value of each feature of a text: constant for an idea; for a word smaller the more words of its kind there
     * are.
     */
    static Map<String, Double> values(Set<String> features) {
        Map<Character, Integer> kinds = new HashMap<>();
        features.forEach(each -> kinds.merge(each.charAt(0), 1, Integer::sum));
        Map<String, Double> values = new LinkedHashMap<>();
        features.forEach(each -> values.put(
                each, each.startsWith(IDEA) ? OF_AN_IDEA : 1 / Math.sqrt(kinds.getOrDefault(each.charAt(0), 1))));
        return values;
    }
}
