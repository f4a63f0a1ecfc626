package vn.hoixa.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An item whose names have been taken apart, not yet weighed against those of all others.
 *
 * @param field folded
 * @param ages the ages its title speaks of
 * @param polarity what its title says and denies
 * @param acts what its names speak of doing
 * @param title the whole official title
 * @param prose the sentences of what else is written about it, words with diacritics
 */
record ReadItem(
        SearchItem item,
        String field,
        AgeRange ages,
        Polarity polarity,
        NamedActs acts,
        NameReader.Draft title,
        List<NameReader.Draft> names,
        List<List<String>> prose) {

    Stream<NameReader.Draft> allNames() {
        return Stream.concat(Stream.of(title), names.stream());
    }

    /** The names as they were given, without the parts that were made of them. */
    Stream<NameReader.Draft> wholeNames() {
        Set<String> whole = new HashSet<>(item.names());
        whole.addAll(item.phrasings());
        whole.add(item.title());
        return allNames().filter(name -> whole.contains(name.text()));
    }
}
