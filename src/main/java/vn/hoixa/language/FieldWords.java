package vn.hoixa.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fields of administration that are considered only when a question uses their words. Everything is compared folded.
 */
final class FieldWords {

    private static final int LONGEST = 4;

    private final Map<String, Set<String>> fieldsByPhrase = new HashMap<>();
    private final Set<String> fields = new HashSet<>();

    /** @param phrases of at most {@value #LONGEST} words each */
    void add(String field, List<String> phrases) {
        String name = Vietnamese.fold(field);
        fields.add(name);
        for (String phrase : phrases) {
            String folded = Vietnamese.fold(phrase);
            if (folded.split(" ").length > LONGEST) throw new IllegalArgumentException("too long: " + phrase);
            fieldsByPhrase.computeIfAbsent(folded, _ -> new HashSet<>()).add(name);
        }
    }

    /** @param field folded */
    boolean has(String field) {
        return fields.contains(field);
    }

    /** @param sequences what the question contains and may mean, folded words in order */
    Set<String> silent(Collection<List<String>> sequences) {
        Set<String> silent = new HashSet<>(fields);
        for (List<String> words : sequences) {
            for (int from = 0; from < words.size(); from++) {
                StringBuilder phrase = new StringBuilder();
                for (int to = from; to < Math.min(words.size(), from + LONGEST); to++) {
                    if (to > from) phrase.append(' ');
                    phrase.append(words.get(to));
                    silent.removeAll(fieldsByPhrase.getOrDefault(phrase.toString(), Set.of()));
                }
            }
        }
        return silent;
    }
}
