package vn.hoixa.intent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hoixa.procedure.Facet;

/**
 * Features of a question for {@link LearnedFacets}, with readable names: the facets matched by phrases
 * ({@code heard:fee}, {@code first:fee}), and the word n-grams of one to three words, without diacritics, digits as
 * {@code 0}, with marks for the ends; those near its end once more ({@code end:bao nhieu}).
 */
final class FacetFeatures {
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final int LONGEST_RUN = 3;

    /** The number of words at the end that most often are the question itself, after a story. */
    private static final int TAIL = 10;

    private FacetFeatures() {}

    /** @param heard facets matched by phrases, in their order */
    static Set<String> of(Utterance text, List<Facet> heard) {
        Set<String> features = new LinkedHashSet<>();
        features.add("first:" + (heard.isEmpty() ? "none" : heard.getFirst().id()));
        heard.forEach(facet -> features.add("heard:" + facet.id()));
        List<String> words = new ArrayList<>(List.of("<"));
        text.bare().forEach(word -> words.add(FIGURES.matcher(word).matches() ? "0" : word));
        words.add(">");
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(from + LONGEST_RUN, words.size()); to++) {
                String run = String.join(" ", words.subList(from, to));
                features.add(run);
                if (from >= words.size() - TAIL) features.add("end:" + run);
            }
        }
        return features;
    }
}
