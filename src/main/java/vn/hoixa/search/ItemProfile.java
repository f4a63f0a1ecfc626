package vn.hoixa.search;

import java.util.List;

/**
 * What the ranking knows of an item beside its postings.
 *
 * @param field folded
 * @param names the title's core and its parts, short name, names, phrasings
 * @param gate what a question has to say before a special procedure is meant
 * @param ages the ages its title speaks of
 * @param polarity what its title says and denies
 * @param acts what its names speak of doing
 * @param title the whole official title
 */
record ItemProfile(
        SearchItem item,
        String field,
        List<ItemName> names,
        Siblings.Gate gate,
        AgeRange ages,
        Polarity polarity,
        NamedActs acts,
        ItemName title) {}
