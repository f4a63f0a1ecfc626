package vn.hoixa.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * One searchable item with its words.
 *
 * @param key the procedure's code, or the slug of an answer, topic or life event
 * @param title the official name
 * @param names short name and other names
 * @param phrasings whole questions that people ask about it, including its cases' questions
 * @param body all its other texts
 * @param field the field of administration (lĩnh vực); empty where unknown
 * @param standing whether it is the ordinary procedure of its kind
 * @param requires words of which a question must contain one to mean this special procedure; may be empty
 */
public record SearchItem(
        ItemKind kind,
        String key,
        String title,
        List<String> names,
        List<String> phrasings,
        String body,
        String field,
        Place standing,
        List<String> requires) {

    /** Whether an item is the ordinary one among its siblings. */
    public enum Place {
        PLAIN,
        /** Rarer than its plain sibling: found only when the question has its distinguishing words. */
        SPECIAL
    }

    public SearchItem {
        names = List.copyOf(names);
        phrasings = List.copyOf(phrasings);
        requires = List.copyOf(requires);
    }

    /** Unique among all kinds. */
    String id() {
        return id(kind, key);
    }

    static String id(ItemKind kind, String key) {
        return kind.name() + ":" + key;
    }

    /** The same item with further whole questions. */
    public SearchItem withPhrasings(List<String> more) {
        List<String> all =
                Stream.concat(phrasings.stream(), more.stream()).distinct().toList();
        return new SearchItem(kind, key, title, names, all, body, field, standing, requires);
    }

    SearchItem withNames(List<String> more) {
        List<String> all =
                Stream.concat(names.stream(), more.stream()).distinct().toList();
        return new SearchItem(kind, key, title, all, phrasings, body, field, standing, requires);
    }
}
