package vn.hoixa.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An item with its names parsed, not yet weighted against those of all others.
 *
 * @param field folded
 * @param ages the age range in its title
 * @param polarity words that its title affirms and denies
 * @param acts the acts in its names
 * @param title the whole official title
 * @param prose the sentences of its other texts, words with diacritics
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

    /** The names as given, without the parts derived from them. */
    Stream<NameReader.Draft> wholeNames() {
        Set<String> whole = new HashSet<>(item.names());
        whole.addAll(item.phrasings());
        whole.add(item.title());
        return allNames().filter(name -> whole.contains(name.text()));
    }
}
