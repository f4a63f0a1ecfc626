package vn.hoixa.intent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import vn.hoixa.procedure.Facet;

/**
 * Classifier of the facet that a question asks for first: multinomial logistic regression trained on labelled
 * questions. It covers phrasings that no written phrase foresees; the facets matched by phrases are among its features,
 * and every weight can be read in its file.
 */
final class LearnedFacets {
    private static final String PACKED = "/intent/learned-facets.tsv";
    private static final String NONE = "none";

    /** The probability from which it is believed where no phrase matched … */
    private static final double SURE = 0.3;

    /** … and where one did. */
    private static final double SURER = 0.7;

    /** The probability from which a facet counts as likely. */
    private static final double LIKELY = 0.15;

    /** Number of classes: the facets, and last "nothing in particular". */
    static final int KINDS = Facet.values().length + 1;

    /** A smaller weight is not stored. */
    private static final double LEAST = 0.1;

    private final Map<String, double[]> weights;

    /** @param weights of each feature: one per facet in their order, and one for none */
    LearnedFacets(Map<String, double[]> weights) {
        this.weights = Map.copyOf(weights);
    }

    static LearnedFacets packed() {
        try (InputStream in = LearnedFacets.class.getResourceAsStream(PACKED)) {
            if (in == null) throw new IOException("not packed: " + PACKED);
            Map<String, double[]> weights = new HashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split("\t"))
                    .forEach(row -> weights.put(row[0], read(row[1])));
            return new LearnedFacets(weights);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the learned facets", e);
        }
    }

    private static double[] read(String line) {
        double[] row = new double[KINDS];
        for (String each : line.split(" ")) {
            int at = each.indexOf('=');
            row[place(Facet.of(each.substring(0, at)))] = Double.parseDouble(each.substring(at + 1));
        }
        return row;
    }

    static int place(Optional<Facet> facet) {
        return facet.map(Facet::ordinal).orElse(KINDS - 1);
    }

    /**
     * The facets asked for, with the facet that is surely asked for first in front.
     *
     * @param heard facets matched by phrases, in their order
     */
    List<Facet> ordered(Utterance text, List<Facet> heard) {
        double[] shares = shares(FacetFeatures.of(text, heard));
        int most = 0;
        for (int kind = 1; kind < KINDS; kind++) if (shares[kind] > shares[most]) most = kind;
        if (most == KINDS - 1 || shares[most] < (heard.isEmpty() ? SURE : SURER)) return heard;
        List<Facet> ordered = new ArrayList<>(heard);
        Facet first = Facet.values()[most];
        ordered.remove(first);
        ordered.addFirst(first);
        return ordered;
    }

    /** The likely facets, likeliest first. */
    List<Facet> likely(Utterance text, List<Facet> heard) {
        double[] shares = shares(FacetFeatures.of(text, heard));
        return Arrays.stream(Facet.values())
                .filter(facet -> shares[facet.ordinal()] >= LIKELY)
                .sorted(Comparator.comparingDouble(facet -> -shares[facet.ordinal()]))
                .toList();
    }

    /** The probability of each facet and of none, adding up to 1. */
    private double[] shares(Set<String> features) {
        double[] sums = new double[KINDS];
        for (String feature : features) {
            double[] row = weights.get(feature);
            if (row == null) continue;
            for (int kind = 0; kind < KINDS; kind++) sums[kind] += row[kind];
        }
        return softmax(sums);
    }

    static double[] softmax(double[] sums) {
        double most = Arrays.stream(sums).max().orElse(0);
        double[] shares =
                Arrays.stream(sums).map(sum -> StrictMath.exp(sum - most)).toArray();
        double all = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / all).toArray();
    }

    /** The content of its file, one feature per line in alphabetical order: its significant weights by facet. */
    String written() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(weights).forEach((feature, row) -> {
            StringJoiner line = new StringJoiner(" ");
            for (int kind = 0; kind < KINDS; kind++) {
                double rounded = Math.round(row[kind] * 100) / 100.0;
                if (Math.abs(rounded) >= LEAST) line.add(name(kind) + "=" + rounded);
            }
            if (line.length() > 0)
                text.append(feature).append('\t').append(line).append('\n');
        });
        return text.toString();
    }

    private static String name(int kind) {
        return kind == KINDS - 1 ? NONE : Facet.values()[kind].id();
    }
}
