package vn.hoixa.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How alike a question and the names and phrasings of items read, as wholes: the cosine between their runs of one to
 * {@value #LONGEST} words, every word counting, each run by its inverse frequency over all names. Where {@link Comparison} asks
 * whether the same <em>things</em> are spoken of, this asks whether they are spoken of in the same <em>way</em>: "có được … không"
 * beside "… cần những gì".
 */
final class Likeness {
    static final int LONGEST = 3;

    /** The best fitting name of an item, and how alike it reads, 0 to 1. */
    record Match(String text, double alike) {
        static final Match NONE = new Match("", 0);
    }

    /** The names, by their numbers, in which a run occurs, and the run's share of each. */
    private record Places(int[] names, float[] shares) {}

    /** A name's text and the number of its item. */
    private record Named(int item, String text) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Named> names = new ArrayList<>();
    private final Map<String, Places> postings = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();

    /** @param bare folds a word of a name as a question's are folded */
    Likeness(Collection<ReadItem> items, UnaryOperator<String> bare) {
        List<Map<String, Integer>> counted = new ArrayList<>();
        for (ReadItem item : items) {
            int number = numbers.computeIfAbsent(item.item().id(), _ -> numbers.size());
            item.wholeNames().forEach(name -> {
                names.add(new Named(number, name.text()));
                counted.add(runs(name.all().stream().map(bare).toList()));
            });
        }
        counted.forEach(runs -> runs.keySet().forEach(run -> rarity.merge(run, 1.0, Double::sum)));
        rarity.replaceAll((_, frequency) -> 1 + Math.log((1 + names.size()) / (1 + frequency)));
        index(counted);
    }

    private void index(List<Map<String, Integer>> counted) {
        Map<String, Map<Integer, Float>> places = new HashMap<>();
        for (int name = 0; name < counted.size(); name++) {
            int number = name;
            shares(counted.get(name))
                    .forEach((run, share) -> places.computeIfAbsent(run, _ -> new LinkedHashMap<>())
                            .put(number, share.floatValue()));
        }
        places.forEach((run, in) -> postings.put(run, places(in)));
    }

    private static Places places(Map<Integer, Float> in) {
        Places places = new Places(new int[in.size()], new float[in.size()]);
        int at = 0;
        for (Map.Entry<Integer, Float> place : in.entrySet()) {
            places.names[at] = place.getKey();
            places.shares[at++] = place.getValue();
        }
        return places;
    }

    /** How alike a question reads with the names of each item. */
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

        /** The most alike name of an item, by the item's id. */
        Match of(String id) {
            Integer item = numbers.get(id);
            return item == null || best[item] == 0
                    ? Match.NONE
                    : new Match(names.get(name[item]).text(), best[item]);
        }
    }

    /** @param words of a question, folded */
    Alike to(List<String> words) {
        float[] alike = new float[names.size()];
        shares(runs(words)).forEach((run, share) -> {
            Places places = postings.get(run);
            if (places == null) return;
            for (int i = 0; i < places.names.length; i++) {
                alike[places.names[i]] += share.floatValue() * places.shares[i];
            }
        });
        return new Alike(alike);
    }

    /** The runs of one to {@value #LONGEST} words, each with how often it occurs. */
    static Map<String, Integer> runs(List<String> words) {
        Map<String, Integer> runs = new LinkedHashMap<>();
        for (int from = 0; from < words.size(); from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < Math.min(from + LONGEST, words.size()); to++) {
                run.append(words.get(to)).append(' ');
                runs.merge(run.toString(), 1, Integer::sum);
            }
        }
        return runs;
    }

    /** Each run's share of a text, the squares adding up to 1; runs that no name has keep theirs. */
    private Map<String, Double> shares(Map<String, Integer> runs) {
        Map<String, Double> shares = new LinkedHashMap<>();
        double unknown = 1 + Math.log(1 + names.size());
        runs.forEach((run, times) -> shares.put(run, (1 + Math.log(times)) * rarity.getOrDefault(run, unknown)));
        double length = Math.sqrt(
                shares.values().stream().mapToDouble(share -> share * share).sum());
        shares.replaceAll((_, share) -> share / length);
        return shares;
    }
}
