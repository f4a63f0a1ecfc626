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
 * Which item people speak of in such words: for each item the chance, all items together being 1.
 *
 * <p><b>Idea.</b> {@link Comparison} and {@link Likeness} hold a question against one name after the other. This learns from all
 * names of all items together what tells them apart: a softmax over the items, whose inputs are the runs of one to {@value
 * Likeness#LONGEST} words, the rarer the heavier, a text's length being 1. "Khai sinh" speaks for many items, "khai sinh … chưa
 * đăng ký kết hôn" for one; which words decide is nobody's guess.
 *
 * <p><b>Layout.</b> A run has a weight for the items in whose names it occurs and for no others: a quarter of a million weights
 * where all pairs would be forty million, and as good on questions of strangers. Runs of a single name are left out.
 *
 * <p><b>Learning.</b> {@value #PASSES} passes over the names in an order that a fixed seed decides, each step scaled by what was
 * learned of its weight before (Adagrad; Duchi, Hazan, Singer 2011). The same names give the same weights.
 */
final class Diction {
    private static final int PASSES = 3;
    private static final double STEP = 0.8;
    /** What each weight counts as having learned before it learns anything, so that a first faint error is no leap. */
    private static final double CALM = 0.01;

    private static final int SEED = 17;

    /** Being wrong by less than this is worth no step. */
    private static final float FAINT = 0.005f;

    /** So much less by its logarithm than the best is no chance at all. */
    private static final float HARDLY = 14;

    /** The logarithm of the smallest chance that is told from none. */
    private static final double LEAST = -8;

    private final Map<String, Integer> items = new HashMap<>();
    private final Map<String, Integer> runs = new HashMap<>();
    private final float[] rarity;
    /** Where the items and weights of each run begin, and after the last where they end. */
    private final int[] starts;

    private final int[] speaksFor;
    private final float[] weights;

    /** A text as its runs, each with its share of it. */
    private record Text(int[] runs, float[] shares) {}

    /** A name as the runs of its words, and the number of its item. */
    private record Name(int item, Set<String> runs) {}

    /** @param names their order counts */
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
     * What is learned from.
     *
     * @param item its id
     * @param words of one of its names, folded as a question's are
     */
    record ItemName(String item, List<String> words) {}

    /**
     * All names, in an order that does not depend on that of the items.
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

    /** Numbers the runs that more than one name has; of each, the item of every name that has it. */
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

    /** What is needed for learning only; the room for a step is used again by the next, there are tens of thousands. */
    private final class Learning {
        private final float[] squares = new float[weights.length];
        private final float[] wrong = new float[items.size()];
        private final int[] mistaken = new int[items.size()];

        /** Only items that are taken for the one meant, or not taken for it enough, have anything to learn. */
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

    /** @param counts how much each run counts */
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

    /** @param score is overwritten with the chance of each item */
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

    /** What a question's words say of each item. */
    final class Heard {
        private final float[] chances;

        private Heard(Text text) {
            this.chances = new float[items.size()];
            chances(text, chances);
        }

        /** The chance that an item is meant, 0 to 1; 0 of an unknown one. */
        double chance(String id) {
            Integer number = items.get(id);
            return number == null ? 0 : chances[number];
        }

        /** The same by its logarithm, 0 for hardly any chance to 1 for certainty. */
        double weight(String id) {
            return 1 - Math.max(LEAST, Math.log(chance(id))) / LEAST;
        }
    }

    /**
     * @param words of a question, folded
     * @param told those of what was said before
     * @param earlier how much the latter count
     */
    Heard of(List<String> words, List<String> told, double earlier) {
        Map<String, Double> said = new HashMap<>();
        Likeness.runs(told).forEach(run -> said.put(run, earlier));
        Likeness.runs(words).forEach(run -> said.put(run, 1.0));
        return new Heard(text(said.keySet(), said::get));
    }
}
