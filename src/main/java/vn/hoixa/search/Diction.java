package vn.hoixa.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Softmax classifier over all items: the probability of each item given the words of a question.
 *
 * <p><b>Idea.</b> {@link Comparison} and {@link Likeness} compare a question with one name at a time. This learns from
 * all names of all items what distinguishes them: its features are the n-grams of one to {@value Likeness#LONGEST}
 * words, weighted by rarity, normalised to length 1. "Khai sinh" indicates many items, "khai sinh … chưa đăng ký kết
 * hôn" one; the data decide which words count.
 *
 * <p><b>Layout.</b> An n-gram has weights only for the items in whose names it occurs: a quarter of a million weights
 * instead of forty million, and as good on unseen questions. N-grams of a single name are left out.
 *
 * <p><b>Learning.</b> {@value #PASSES} passes over the names in an order that a fixed seed decides, each step scaled by
 * the gradients of its weight so far (Adagrad; Duchi, Hazan, Singer 2011). The same names give the same weights.
 */
final class Diction {
    private static final int PASSES = 3;
    private static final double STEP = 0.8;
    /** Initial value of Adagrad's sums, so that a first small error makes no large step. */
    private static final double CALM = 0.01;

    private static final int SEED = 17;

    /** A smaller error is ignored. */
    private static final float FAINT = 0.005f;

    /** A log-probability this far below the best counts as zero. */
    private static final float HARDLY = 14;

    /** The logarithm of the smallest probability that is distinguished from zero. */
    private static final double LEAST = -8;

    private final Map<String, Integer> items = new HashMap<>();
    private final Map<String, Integer> runs = new HashMap<>();
    private final float[] rarity;
    /** Where the items and weights of each n-gram begin, and after the last where they end. */
    private final int[] starts;

    private final int[] speaksFor;
    private final float[] weights;

    /** A text as its n-grams with their weights in it. */
    private record Text(int[] runs, float[] shares) {}

    /** A name as its n-grams, with the number of its item. */
    private record Name(int item, Set<String> runs) {}

    /** @param names in a fixed order, which affects the result */
    Diction(List<ItemName> names) {
        List<Name> numbered = names.stream()
                .map(name -> new Name(
                        items.computeIfAbsent(name.item(), _ -> items.size()),
                        new LinkedHashSet<>(Likeness.runs(name.words()))))
                .toList();
        List<List<Integer>> places = places(numbered);
        rarity = new float[places.size()];
        starts = new int[places.size() + 1];
        int[][] each = new int[places.size()][];
        for (int run = 0; run < each.length; run++) {
            List<Integer> in = places.get(run);
            rarity[run] = (float) (1 + Math.log((1.0 + names.size()) / (1 + in.size())));
            each[run] = in.stream().mapToInt(item -> item).sorted().distinct().toArray();
            starts[run + 1] = starts[run] + each[run].length;
        }
        speaksFor = Arrays.stream(each).flatMapToInt(Arrays::stream).toArray();
        weights = new float[speaksFor.length];
        learn(numbered);
    }

    /**
     * One training example.
     *
     * @param item its id
     * @param words of one of its names, folded as a question's are
     */
    record ItemName(String item, List<String> words) {}

    /**
     * All names, in an order independent of that of the items.
     *
     * @param bare folds a word
     */
    static List<ItemName> names(Collection<ReadItem> items, UnaryOperator<String> bare) {
        return items.stream()
                .sorted(Comparator.comparing(read -> read.item().id()))
                .flatMap(read -> read.wholeNames()
                        .map(name -> new ItemName(
                                read.item().id(), name.all().stream().map(bare).toList())))
                .toList();
    }

    /** Numbers the n-grams that occur in more than one name, with the item of every name they occur in. */
    private List<List<Integer>> places(List<Name> names) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (Name name : names) {
            name.runs.forEach(
                    run -> places.computeIfAbsent(run, _ -> new ArrayList<>()).add(name.item));
        }
        places.values().removeIf(in -> in.size() < 2);
        places.keySet().forEach(run -> runs.put(run, runs.size()));
        return List.copyOf(places.values());
    }

    private void learn(List<Name> names) {
        List<Text> texts = names.stream().map(name -> text(name.runs, _ -> 1.0)).toList();
        var learning = new Learning();
        int[] order = new int[texts.size()];
        Arrays.setAll(order, at -> at);
        var random = new SplittableRandom(SEED);
        for (int pass = 0; pass < PASSES; pass++) {
            shuffle(order, random);
            for (int at : order) learning.step(texts.get(at), names.get(at).item);
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int kept = order[last];
            order[last] = order[other];
            order[other] = kept;
        }
    }

    /** State of training only; buffers are reused between the tens of thousands of steps. */
    private final class Learning {
        private final float[] squares = new float[weights.length];
        private final float[] wrong = new float[items.size()];
        private final int[] mistaken = new int[items.size()];

        /** Updates only items with a probability that is wrong by enough. */
        private void step(Text text, int item) {
            chances(text, wrong);
            wrong[item] -= 1;
            int count = 0;
            for (int each = 0; each < wrong.length; each++) {
                if (Math.abs(wrong[each]) > FAINT) mistaken[count++] = each;
            }
            for (int i = 0; i < text.runs.length; i++) {
                for (int at = 0; at < count; at++) {
                    learn(text.runs[i], mistaken[at], wrong[mistaken[at]] * text.shares[i]);
                }
            }
        }

        private void learn(int run, int item, float slope) {
            int at = Arrays.binarySearch(speaksFor, starts[run], starts[run + 1], item);
            if (at < 0) return;
            squares[at] += slope * slope;
            weights[at] -= (float) (STEP * slope / Math.sqrt(CALM + squares[at]));
        }
    }

    /** @param counts weight of each n-gram */
    private Text text(Collection<String> said, ToDoubleFunction<String> counts) {
        int[] known = new int[said.size()];
        float[] shares = new float[said.size()];
        int count = 0;
        double length = 0;
        for (String run : said) {
            Integer number = runs.get(run);
            if (number == null) continue;
            known[count] = number;
            shares[count] = (float) (rarity[number] * counts.applyAsDouble(run));
            length += shares[count] * shares[count];
            count++;
        }
        for (int i = 0; i < count; i++) shares[i] /= (float) Math.sqrt(length);
        return new Text(Arrays.copyOf(known, count), Arrays.copyOf(shares, count));
    }

    /** @param score is overwritten with the probability of each item */
    private void chances(Text text, float[] score) {
        Arrays.fill(score, 0);
        for (int i = 0; i < text.runs.length; i++) {
            int run = text.runs[i];
            for (int at = starts[run]; at < starts[run + 1]; at++) score[speaksFor[at]] += text.shares[i] * weights[at];
        }
        float most = Float.NEGATIVE_INFINITY;
        for (float each : score) most = Math.max(most, each);
        double all = 0;
        for (int each = 0; each < score.length; each++) {
            score[each] = score[each] < most - HARDLY ? 0 : (float) Math.exp(score[each] - most);
            all += score[each];
        }
        for (int each = 0; each < score.length; each++) score[each] = (float) (score[each] / all);
    }

    /** The probabilities of items for one question. */
    final class Heard {
        private final float[] chances;

        private Heard(Text text) {
            this.chances = new float[items.size()];
            chances(text, chances);
        }

        /** The probability that an item is meant, 0 to 1; 0 for an unknown one. */
        double chance(String id) {
            Integer number = items.get(id);
            return number == null ? 0 : chances[number];
        }

        /** The logarithm of the probability, scaled from 0 for hardly any to 1 for certainty. */
        double weight(String id) {
            return 1 - Math.max(LEAST, Math.log(chance(id))) / LEAST;
        }
    }

    /**
     * @param words of a question, folded
     * @param told words of earlier messages
     * @param earlier weight of the latter
     */
    Heard of(List<String> words, List<String> told, double earlier) {
        Map<String, Double> said = new HashMap<>();
        Likeness.runs(told).forEach(run -> said.put(run, earlier));
        Likeness.runs(words).forEach(run -> said.put(run, 1.0));
        return new Heard(text(said.keySet(), said::get));
    }
}
