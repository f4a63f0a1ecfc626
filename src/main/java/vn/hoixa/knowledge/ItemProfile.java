package vn.hoixa.knowledge;

import java.util.List;

/**
 * What the ranking knows of an item beside its postings.
 *
 * @param field folded
 * @param names the title's core and its parts, short name, names, phrasings
 */
record ItemProfile(SearchItem item, String field, List<ItemName> names) {}
