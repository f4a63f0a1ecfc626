package vn.hoixa.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** The logarithm of the smallest chance that is told from none. */
    private static final double LEAST = -8;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Run> runs = new HashMap<>();

    /** A run of words: its rarity, and the items it can speak for with its weight for each. */
    private static final class Run {
        private final float rarity;
        private final int[] items;
        private final float[] weights;
        private final float[] squares;

        private Run(float rarity, int[] items) {
            this.rarity = rarity;
            this.items = items;
            this.weights = new float[items.length];
            this.squares = new float[items.length];
        }

        private void learn(int at, float slope) {
            squares[at] += slope * slope;
            weights[at] -= (float) (STEP * slope / Math.sqrt(CALM + squares[at]));
        }
    }

    /** A text as runs, each with its share of it. */
    private record Text(Run[] runs, float[] shares) {}

    /** A name as the runs of its words, and the number of its item. */
    private record Name(int item, Set<String> runs) {}

    private Diction(Collection<ReadItem> items, UnaryOperator<String> bare) {
        List<Name> names = new ArrayList<>();
        for (ReadItem item : items) {
            int number = numbers.computeIfAbsent(item.item().id(), _ -> numbers.size());
            item.wholeNames()
                    .map(name -> Likeness.runs(name.all().stream().map(bare).toList()))
                    .forEach(counted -> names.add(new Name(number, counted.keySet())));
        }
        number(names);
        learn(names);
    }

    /** @param bare folds a word of a name as a question's are folded */
    static Diction learned(Collection<ReadItem> items, UnaryOperator<String> bare) {
        return new Diction(items, bare);
    }

    private void number(List<Name> names) {
        Map<String, List<Integer>> speaksFor = new HashMap<>();
        for (Name name : names) {
            name.runs.forEach(run ->
                    speaksFor.computeIfAbsent(run, _ -> new ArrayList<>()).add(name.item));
        }
        speaksFor.forEach((run, items) -> {
            if (items.size() < 2) return;
            float rarity = (float) (1 + Math.log((1.0 + names.size()) / (1 + items.size())));
            int[] each =
                    items.stream().mapToInt(item -> item).sorted().distinct().toArray();
            runs.put(run, new Run(rarity, each));
        });
    }

    private void learn(List<Name> names) {
        List<Text> texts = names.stream().map(name -> text(once(name.runs))).toList();
        int[] order = new int[texts.size()];
        Arrays.setAll(order, at -> at);
        var random = new SplittableRandom(SEED);
        for (int pass = 0; pass < PASSES; pass++) {
            shuffle(order, random);
            for (int at : order) step(texts.get(at), names.get(at).item);
        }
    }

    private static Map<String, Double> once(Set<String> runs) {
        return runs.stream().collect(Collectors.toMap(run -> run, _ -> 1.0));
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int kept = order[last];
            order[last] = order[other];
            order[other] = kept;
        }
    }

    /** Only items that are taken for the one meant, or not taken for it enough, have anything to learn. */
    private void step(Text text, int item) {
        float[] wrong = chances(text);
        wrong[item] -= 1;
        int[] mistaken = IntStream.range(0, wrong.length)
                .filter(each -> Math.abs(wrong[each]) > FAINT)
                .toArray();
        for (int i = 0; i < text.runs.length; i++) {
            Run run = text.runs[i];
            for (int each : mistaken) {
                int at = Arrays.binarySearch(run.items, each);
                if (at >= 0) run.learn(at, wrong[each] * text.shares[i]);
            }
        }
    }

    private Text text(Map<String, Double> said) {
        List<Map.Entry<String, Double>> known = said.entrySet().stream()
                .filter(each -> runs.containsKey(each.getKey()))
                .toList();
        Run[] those = known.stream().map(each -> runs.get(each.getKey())).toArray(Run[]::new);
        float[] shares = new float[those.length];
        double length = 0;
        for (int i = 0; i < those.length; i++) {
            shares[i] = (float) (those[i].rarity * known.get(i).getValue());
            length += shares[i] * shares[i];
        }
        for (int i = 0; i < those.length; i++) shares[i] /= (float) Math.sqrt(length);
        return new Text(those, shares);
    }

    private float[] chances(Text text) {
        float[] score = new float[numbers.size()];
        for (int i = 0; i < text.runs.length; i++) {
            Run run = text.runs[i];
            for (int at = 0; at < run.items.length; at++) score[run.items[at]] += text.shares[i] * run.weights[at];
        }
        float most = Float.NEGATIVE_INFINITY;
        for (float each : score) most = Math.max(most, each);
        double all = 0;
        for (int each = 0; each < score.length; each++) {
            score[each] = score[each] < most - 14 ? 0 : (float) Math.exp(score[each] - most);
            all += score[each];
        }
        for (int each = 0; each < score.length; each++) score[each] = (float) (score[each] / all);
        return score;
    }

    /** What a question's words say of each item. */
    final class Heard {
        private final float[] chances;

        private Heard(float[] chances) {
            this.chances = chances;
        }

        /** The chance that an item is meant, 0 to 1; 0 of an unknown one. */
        double chance(String id) {
            Integer number = numbers.get(id);
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
        Likeness.runs(told).keySet().forEach(run -> said.put(run, earlier));
        Likeness.runs(words).keySet().forEach(run -> said.put(run, 1.0));
        return new Heard(chances(text(said)));
    }
}
