package vn.hoixa.scam;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Logistic regression model of scam wording, trained on labelled messages; every feature has a name and one weight. It
 * covers wording that the written rules do not foresee, and its decision can be explained.
 */
final class LearnedWords {
    private static final String PACKED = "/scam/learned-words.tsv";
    private static final String BIAS = "bias";
    private static final String ENOUGH = "enough";

    private final double bias;
    private final double enough;
    private final Map<String, Double> weights;
    private final Features features;

    /** @param enough threshold of the combined score of signs and learned words */
    LearnedWords(double bias, double enough, Map<String, Double> weights, Features features) {
        this.bias = bias;
        this.enough = enough;
        this.weights = Map.copyOf(weights);
        this.features = features;
    }

    static LearnedWords packed(Features features) {
        try (InputStream in = LearnedWords.class.getResourceAsStream(PACKED)) {
            if (in == null) throw new IOException("not packed: " + PACKED);
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, Double> weights = new HashMap<>();
            lines.lines().map(line -> line.split("\t")).forEach(row -> weights.put(row[0], Double.parseDouble(row[1])));
            return new LearnedWords(
                    weights.getOrDefault(BIAS, 0.0), weights.getOrDefault(ENOUGH, 0.0), weights, features);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the learned words", e);
        }
    }

    Features features() {
        return features;
    }

    double enough() {
        return enough;
    }

    LearnedWords flaggingFrom(double score) {
        return new LearnedWords(bias, score, weights, features);
    }

    /** The model as a file: one line for the bias, one for the threshold, then one per feature, heaviest first. */
    String written() {
        var text = new StringBuilder(BIAS + "\t" + rounded(bias) + "\n" + ENOUGH + "\t" + rounded(enough) + "\n");
        weights.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Double>>comparingDouble(each -> -Math.abs(each.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(each -> text.append(each.getKey())
                        .append('\t')
                        .append(rounded(each.getValue()))
                        .append('\n'));
        return text.toString();
    }

    /** The log-odds that a text is a scam; for a text of unknown words the bias. */
    double logOdds(Reading text) {
        double odds = bias;
        for (double each : weighed(features.of(text).keySet()).values()) odds += each;
        return odds;
    }

    private Map<String, Double> weighed(Set<String> found) {
        Map<String, Double> weighed = Features.values(found);
        weighed.replaceAll((feature, value) -> value * weights.getOrDefault(feature, 0.0));
        return weighed;
    }

    /** Positions of the words that contribute most to a scam, in the order of the text, at most {@code most}. */
    List<Integer> loudest(Reading text, int most) {
        Map<Integer, Double> loud = new HashMap<>();
        var found = features.of(text);
        weighed(found.keySet())
                .forEach((feature, weight) -> loud.merge(found.getOrDefault(feature, 0), weight, Double::sum));
        return loud.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The ideas that contribute most to a scam, as labels for citizens, at most {@code most}. */
    List<String> loudestIdeas(Reading text, int most) {
        return features.weighed(text, weights).entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double rounded(double weight) {
        return Math.round(weight * 100) / 100.0;
    }
}
