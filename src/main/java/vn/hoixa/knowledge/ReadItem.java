package vn.hoixa.knowledge;

import java.util.List;

/**
 * An item whose names have been taken apart, not yet weighed against those of all others.
 *
 * @param field folded
 * @param ages the ages its title speaks of
 */
record ReadItem(SearchItem item, String field, AgeRange ages, List<NameReader.Draft> names) {}
