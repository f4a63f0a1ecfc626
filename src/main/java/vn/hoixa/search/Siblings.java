package vn.hoixa.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoixa.language.Vietnamese;

/**
 * Finds procedures that are special forms of plainer ones, from their titles: "đăng ký khai tử lưu động" has all the
 * words of "đăng ký khai tử" and more. A question must contain one of the additional words to mean it.
 */
final class Siblings {

    private static final int SHORTEST_PLAIN = 2;

    private final Map<String, Set<String>> extraWords = new HashMap<>();

    Siblings(Collection<ReadItem> items) {
        Map<String, Set<String>> titles = new HashMap<>();
        Map<String, Set<String>> holders = new HashMap<>();
        for (ReadItem item : items) {
            if (item.item().kind() != ItemKind.PROCEDURE || item.names().isEmpty()) continue;
            Set<String> words = new LinkedHashSet<>(item.names().getFirst().words());
            titles.put(item.item().id(), words);
            words.forEach(word -> holders.computeIfAbsent(word, _ -> new HashSet<>())
                    .add(item.item().id()));
        }
        for (Set<String> words : titles.values()) {
            if (words.size() >= SHORTEST_PLAIN) specialFormsOf(words, titles, holders);
        }
    }

    private void specialFormsOf(Set<String> words, Map<String, Set<String>> titles, Map<String, Set<String>> holders) {
        Set<String> fewest = words.stream()
                .map(word -> holders.getOrDefault(word, Set.of()))
                .min(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
        for (String id : fewest) {
            Set<String> all = titles.getOrDefault(id, Set.of());
            if (all.size() == words.size() || !all.containsAll(words)) continue;
            Set<String> extra = new LinkedHashSet<>(all);
            extra.removeAll(words);
            extraWords.merge(id, extra, (one, other) -> one.size() <= other.size() ? one : other);
        }
    }

    Gate gateOf(ReadItem item) {
        List<String> required = item.item().requires();
        if (!required.isEmpty())
            return new Gate(required.stream().map(Vietnamese::fold).collect(Collectors.toSet()));
        return new Gate(extraWords.getOrDefault(item.item().id(), Set.of()));
    }

    /**
     * The condition for a special procedure to be meant.
     *
     * @param words folded words or phrases of which a question must contain one; empty where the procedure is always
     *     open
     */
    record Gate(Set<String> words) {

        /** @param said folded words that the question contains or implies */
        boolean closedTo(Set<String> said) {
            return !words.isEmpty() && words.stream().noneMatch(word -> said.containsAll(List.of(word.split(" "))));
        }
    }
}
