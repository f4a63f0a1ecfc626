package vn.hoixa.intent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hoixa.procedure.Facet;

/**
 * What {@link LearnedFacets} goes by, each thing with a name that can be read: the facets that the written phrases heard
 * ({@code heard:fee}, {@code first:fee}) and the runs of one to three words of the question, without diacritics, figures as
 * {@code 0}, its ends marked; those near its end once more ({@code end:bao nhieu}).
 */
final class FacetFeatures {
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final int LONGEST_RUN = 3;

    /** So many words at the end are most often the question itself; a story stands before it. */
    private static final int TAIL = 10;

    private FacetFeatures() {}

    /** @param heard by the written phrases, in their order */
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
