package vn.hoixa.knowledge;

import java.util.List;
import java.util.Set;

/**
 * What the ranking knows of an item beside its postings.
 *
 * @param names each name's telling words, folded; the title's core first
 * @param pairs pairs of all its names
 */
record ItemProfile(SearchItem item, List<Name> names) {

    /** @param words folded words that carry the matter, each once */
    record Name(String text, Set<String> words, double share) {}
}
