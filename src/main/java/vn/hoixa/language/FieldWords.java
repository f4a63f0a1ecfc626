package vn.hoixa.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of administration that count only when a question speaks their words. Everything is compared folded. */
final class FieldWords {

    private final Map<String, Set<String>> wordsByField = new HashMap<>();

    void add(String field, List<String> words) {
        Set<String> folded = wordsByField.computeIfAbsent(Vietnamese.fold(field), _ -> new HashSet<>());
        words.forEach(word -> folded.add(" " + Vietnamese.fold(word) + " "));
    }

    /** @param phrases what the question says, and what it may mean, folded, words apart by one space */
    Set<String> silent(Collection<String> phrases) {
        List<String> padded = phrases.stream().map(phrase -> " " + phrase + " ").toList();
        Set<String> silent = new HashSet<>();
        wordsByField.forEach((field, words) -> {
            boolean spoken = words.stream().anyMatch(word -> padded.stream().anyMatch(phrase -> phrase.contains(word)));
            if (!spoken) silent.add(field);
        });
        return silent;
    }
}
