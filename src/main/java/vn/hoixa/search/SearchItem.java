package vn.hoixa.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that can be found, in the words it can be found by.
 *
 * @param key the procedure's code, or the slug of an answer, topic or life event
 * @param title the official name
 * @param names short name and other names
 * @param phrasings whole questions that people ask about it, its cases' questions among them
 * @param body everything else that is written about it
 * @param field the field of administration (lĩnh vực); empty where unknown
 * @param standing whether it is the ordinary procedure of its kind
 * @param requires words of which a question names one when it means this special procedure; may be empty
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

    /** Where an item stands among its siblings. */
    public enum Place {
        PLAIN,
        /** Rarer than its plain sibling: found only when the question says what makes it special. */
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

    /** The same with further whole questions that people ask about it. */
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
