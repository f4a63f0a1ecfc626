package vn.hoixa.knowledge;

import java.util.List;
import java.util.Set;

/**
 * What the ranking knows of an item beside its postings.
 *
 * @param field folded
 * @param names each name's telling words, folded; the title's core first
 */
record ItemProfile(SearchItem item, String field, List<Name> names) {

    /** @param words folded words that carry the matter, each once */
    record Name(String text, Set<String> words, double share) {}
}
