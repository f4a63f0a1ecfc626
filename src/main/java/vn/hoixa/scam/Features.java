package vn.hoixa.scam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The features of a text that the learned weights know: its words ({@code w:nap}), pairs of neighbours ({@code p:nap dau}), runs
 * of four letters ({@code c:khoa}), its ideas ({@code i:pay}) and ideas that come together ({@code j:pay crisis}). Figures stand
 * as #.
 */
final class Features {
    private static final Pattern FIGURES = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final int RUN = 4;
    private static final String IDEA = "i:";
    private static final String TOGETHER = "j:";
    /** What an idea counts; a word counts one by the root of how many features the text has. */
    private static final double OF_AN_IDEA = 0.35;

    private final Ideas ideas;

    Features(Ideas ideas) {
        this.ideas = ideas;
    }

    /** Each feature with the place of the first word it was found at. */
    Map<String, Integer> of(Reading text) {
        Map<String, Integer> found = words(text);
        var thoughts = List.copyOf(ideas.in(text).entrySet());
        for (int i = 0; i < thoughts.size(); i++) {
            found.put(IDEA + thoughts.get(i).getKey(), thoughts.get(i).getValue());
            for (int j = 0; j < i; j++) {
                found.put(
                        TOGETHER + thoughts.get(j).getKey() + " "
                                + thoughts.get(i).getKey(),
                        thoughts.get(i).getValue());
            }
        }
        return found;
    }

    /** Those of the words alone. */
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

    /**
     * How much each idea of a text weighs, by the words for it that citizens read; what two ideas weigh together is shared by them.
     */
    Map<String, Double> weighed(Reading text, Map<String, Double> weights) {
        Map<String, Double> sums = new LinkedHashMap<>();
        of(text).keySet().stream().filter(Features::isIdea).forEach(feature -> {
            String[] codes = feature.substring(IDEA.length()).split(" ");
            for (String code : codes) {
                sums.merge(ideas.label(code), weights.getOrDefault(feature, 0.0) / codes.length, Double::sum);
            }
        });
        return sums;
    }

    /** What a feature counts in a text of so many. */
    static double value(String feature, int features) {
        return isIdea(feature) ? OF_AN_IDEA : 1 / Math.sqrt(Math.max(1, features));
    }

    private static boolean isIdea(String feature) {
        return feature.startsWith(IDEA) || feature.startsWith(TOGETHER);
    }
}
