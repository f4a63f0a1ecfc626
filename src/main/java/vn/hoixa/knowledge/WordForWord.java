package vn.hoixa.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.hoixa.language.Vietnamese;

/**
 * Exact phrasings of items: a question that equals an item's phrasing is about it, even if search ignores all its words
 * ("nộp hồ sơ trực tuyến thế nào"). A phrasing of two items matches neither.
 */
final class WordForWord<T> {
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private final Map<String, T> items = new HashMap<>();

    private WordForWord() {}

    static <T> WordForWord<T> of(Collection<T> items, Function<T, List<String>> asked) {
        var found = new WordForWord<T>();
        Set<String> shared = new HashSet<>();
        for (T item : items) {
            for (String question : asked.apply(item)) {
                String words = plain(question);
                T other = found.items.putIfAbsent(words, item);
                if (other != null && other != item) {
                    shared.add(words);
                }
            }
        }
        found.items.keySet().removeAll(shared);
        return found;
    }

    Optional<T> find(String question) {
        return Optional.ofNullable(items.get(plain(question)));
    }

    private static String plain(String text) {
        return OTHERS.matcher(Vietnamese.fold(text)).replaceAll(" ").strip();
    }
}
