package vn.hoixa.search;

import java.util.List;

/**
 * Data of an item used for ranking, besides the index.
 *
 * @param field folded
 * @param names the title's core and its parts, short name, names, phrasings
 * @param gate words that a question must contain for a special procedure to be meant
 * @param ages the age range in its title
 * @param polarity words that its title affirms and denies
 * @param acts the acts in its names
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
