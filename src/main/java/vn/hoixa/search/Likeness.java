package vn.hoixa.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * Cosine similarity between a question and the names and phrasings of items, over word n-grams of one to
 * {@value #LONGEST} words, each weighted by its inverse frequency over all names. Where {@link Comparison} asks whether
 * the same <em>things</em> are named, this asks whether they are asked in the same <em>way</em>: "có được … không"
 * beside "… cần những gì".
 */
final class Likeness {
    static final int LONGEST = 3;

    /** The most similar name of an item, and its similarity, 0 to 1. */
    record Match(String text, double alike) {
        static final Match NONE = new Match("", 0);
    }

    /** A name's text and the number of its item. */
    private record Named(int item, String text) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Named> names = new ArrayList<>();
    private final Map<String, Integer> runs = new HashMap<>();
    private final double[] rarity;

    /**
     * For the n-gram {@code n} the names that have it, {@code in[from[n]]} to {@code in[from[n + 1] - 1]}, and its
     * weight in each.
     */
    private final int[] from;

    private final int[] in;
    private final float[] shares;

    /** @param bare folds a word of a name as a question's are folded */
    Likeness(Collection<ReadItem> items, UnaryOperator<String> bare) {
        List<Runs> read = new ArrayList<>();
        for (ReadItem item : items) {
            int number = numbers.computeIfAbsent(item.item().id(), _ -> numbers.size());
            item.wholeNames().forEach(name -> {
                names.add(new Named(number, name.text()));
                read.add(Runs.of(
                        name.all().stream().map(bare).toList(), run -> runs.computeIfAbsent(run, _ -> runs.size())));
            });
        }
        int[] frequency = new int[runs.size()];
        for (Runs name : read) for (int run : name.numbers) frequency[run]++;
        rarity = new double[frequency.length];
        from = new int[frequency.length + 1];
        for (int run = 0; run < frequency.length; run++) {
            rarity[run] = 1 + Math.log((1.0 + names.size()) / (1 + frequency[run]));
            from[run + 1] = from[run] + frequency[run];
        }
        in = new int[from[frequency.length]];
        shares = new float[in.length];
        index(read);
    }

    private void index(List<Runs> read) {
        int[] next = from.clone();
        for (int name = 0; name < read.size(); name++) {
            Runs has = read.get(name);
            double[] share = shares(has);
            for (int i = 0; i < share.length; i++) {
                int at = next[has.numbers[i]]++;
                in[at] = name;
                shares[at] = (float) share[i];
            }
        }
    }

    /** The similarities of a question with the names of each item. */
    final class Alike {
        private final float[] best = new float[numbers.size()];
        private final int[] name = new int[numbers.size()];

        private Alike(float[] alike) {
            for (int each = 0; each < alike.length; each++) {
                int item = names.get(each).item();
                if (alike[each] <= best[item]) continue;
                best[item] = alike[each];
                name[item] = each;
            }
        }

        /** The most similar name of an item, by the item's id. */
        Match of(String id) {
            Integer item = numbers.get(id);
            return item == null || best[item] == 0
                    ? Match.NONE
                    : new Match(names.get(name[item]).text(), best[item]);
        }
    }

    /** @param words of a question, folded */
    Alike to(List<String> words) {
        Map<String, Integer> strange = new HashMap<>();
        Runs asked = Runs.of(
                words,
                run -> runs.getOrDefault(run, rarity.length + strange.computeIfAbsent(run, _ -> strange.size())));
        double[] share = shares(asked);
        float[] alike = new float[names.size()];
        for (int i = 0; i < share.length; i++) {
            int run = asked.numbers[i];
            if (run >= rarity.length) continue;
            float part = (float) share[i];
            for (int at = from[run]; at < from[run + 1]; at++) alike[in[at]] += part * shares[at];
        }
        return new Alike(alike);
    }

    /** The n-grams of one to {@value #LONGEST} words of a text, as often as they occur. */
    static List<String> runs(List<String> words) {
        List<String> runs = new ArrayList<>(words.size() * LONGEST);
        for (int from = 0; from < words.size(); from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < Math.min(from + LONGEST, words.size()); to++) {
                runs.add(run.append(words.get(to)).append(' ').toString());
            }
        }
        return runs;
    }

    /** The n-grams of a text by their numbers, in order, and how often each occurs. */
    private record Runs(int[] numbers, int[] times) {
        static Runs of(List<String> words, ToIntFunction<String> number) {
            int[] numbers = new int[words.size() * LONGEST];
            int[] times = new int[numbers.length];
            int many = 0;
            for (String run : runs(words)) {
                int one = number.applyAsInt(run);
                int at = 0;
                while (at < many && numbers[at] != one) at++;
                numbers[at] = one;
                times[at]++;
                if (at == many) many++;
            }
            return new Runs(Arrays.copyOf(numbers, many), Arrays.copyOf(times, many));
        }
    }

    /** Each n-gram's weight in a text, the squares adding up to 1; n-grams that no name has keep theirs. */
    private double[] shares(Runs of) {
        double unknown = 1 + Math.log(1 + names.size());
        double[] shares = new double[of.numbers.length];
        double squares = 0;
        for (int i = 0; i < shares.length; i++) {
            int run = of.numbers[i];
            shares[i] = (1 + Math.log(of.times[i])) * (run < rarity.length ? rarity[run] : unknown);
            squares += shares[i] * shares[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < shares.length; i++) shares[i] /= length;
        return shares;
    }
}
