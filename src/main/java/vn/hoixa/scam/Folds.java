package vn.hoixa.scam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Splits messages into folds for cross-validation, keeping near-duplicates together: messages that share half of their
 * word pairs (Jaccard) form a family, and a family is never split.
 */
final class Folds {
    private static final double ALIKE = 0.5;

    private Folds() {}

    /** The fold of each message, 0 to {@code count} − 1; families are distributed by size, each label evenly. */
    static int[] of(List<Learning.Judged> messages, int count) {
        List<int[]> words = rarestFirst(messages);
        Map<Integer, List<Integer>> having = new HashMap<>();
        int[] head = new int[messages.size()];
        for (int i = 0; i < head.length; i++) {
            head[i] = i;
            int[] own = words.get(i);
            for (int j : perhapsAlike(own, having)) {
                if (find(head, i) != find(head, j) && alike(own, words.get(j))) {
                    head[find(head, i)] = find(head, j);
                }
            }
            for (int at = 0; at < telling(own); at++) {
                having.computeIfAbsent(own[at], _ -> new ArrayList<>()).add(i);
            }
        }
        return dealt(messages, head, count);
    }

    private static int[] dealt(List<Learning.Judged> messages, int[] head, int count) {
        Map<Integer, List<Integer>> families = new HashMap<>();
        for (int i = 0; i < head.length; i++) {
            families.computeIfAbsent(find(head, i), _ -> new ArrayList<>()).add(i);
        }
        int[] fold = new int[head.length];
        for (Label label : Label.values()) {
            int[] filled = new int[count];
            families.entrySet().stream()
                    .filter(each -> messages.get(each.getKey()).label() == label)
                    .sorted((one, other) -> {
                        int bySize = other.getValue().size() - one.getValue().size();
                        return bySize != 0 ? bySize : one.getKey() - other.getKey();
                    })
                    .forEach(each -> {
                        int least = 0;
                        for (int at = 1; at < count; at++) if (filled[at] < filled[least]) least = at;
                        filled[least] += each.getValue().size();
                        for (int member : each.getValue()) fold[member] = least;
                    });
        }
        return fold;
    }

    /** The words and pairs of each message by their numbers, rarest first. */
    private static List<int[]> rarestFirst(List<Learning.Judged> messages) {
        List<List<String>> found = messages.stream().map(Folds::words).toList();
        Map<String, Integer> often = new HashMap<>();
        found.forEach(each -> each.forEach(word -> often.merge(word, 1, Integer::sum)));
        Map<String, Integer> numbers = new HashMap<>();
        often.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> numbers.put(each.getKey(), numbers.size()));
        return found.stream()
                .map(each -> each.stream()
                        .mapToInt(word -> numbers.getOrDefault(word, 0))
                        .sorted()
                        .toArray())
                .toList();
    }

    private static List<String> words(Learning.Judged message) {
        return Features.words(message.text()).keySet().stream()
                .filter(each -> each.startsWith("p:") || each.startsWith("w:"))
                .toList();
    }

    /** How many of its rarest words must be compared to find every similar message (prefix filter). */
    private static int telling(int[] words) {
        return Math.min(words.length, words.length - (int) Math.ceil(ALIKE * words.length) + 1);
    }

    private static SortedSet<Integer> perhapsAlike(int[] words, Map<Integer, List<Integer>> having) {
        SortedSet<Integer> found = new TreeSet<>();
        for (int at = 0; at < telling(words); at++) found.addAll(having.getOrDefault(words[at], List.of()));
        return found;
    }

    private static boolean alike(int[] one, int[] other) {
        int both = 0;
        int at = 0;
        for (int word : one) {
            while (at < other.length && other[at] < word) at++;
            if (at < other.length && other[at] == word) both++;
        }
        return both >= ALIKE * (one.length + other.length - both);
    }

    private static int find(int[] head, int of) {
        int at = of;
        while (head[at] != at) at = head[at];
        return at;
    }
}
