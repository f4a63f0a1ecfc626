package vn.hoixa.scam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parts messages into folds for cross-validation, near-duplicates always into the same one: messages that share half of their
 * pairs of words (Jaccard) are one family, and a family is never split.
 */
final class Folds {
    private static final double ALIKE = 0.5;

    private Folds() {}

    /** The fold of each message, 0 to {@code count} − 1, families dealt out by size, each kind evenly. */
    static int[] of(List<Learning.Judged> messages, int count) {
        List<Set<String>> pairs = messages.stream().map(Folds::pairs).toList();
        int[] head = new int[messages.size()];
        for (int i = 0; i < head.length; i++) {
            head[i] = i;
            for (int j = 0; j < i; j++) {
                if (find(head, i) != find(head, j) && alike(pairs.get(i), pairs.get(j))) {
                    head[find(head, i)] = find(head, j);
                }
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

    private static Set<String> pairs(Learning.Judged message) {
        return Features.words(message.text()).keySet().stream()
                .filter(each -> each.startsWith("p:") || each.startsWith("w:"))
                .collect(Collectors.toSet());
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        int smaller = Math.min(one.size(), other.size());
        int larger = Math.max(one.size(), other.size());
        if (smaller < ALIKE * larger) return false;
        Set<String> few = one.size() <= other.size() ? one : other;
        Set<String> many = few == one ? other : one;
        long both = few.stream().filter(many::contains).count();
        return both >= ALIKE * (one.size() + other.size() - both);
    }

    private static int find(int[] head, int of) {
        int at = of;
        while (head[at] != at) at = head[at];
        return at;
    }
}
