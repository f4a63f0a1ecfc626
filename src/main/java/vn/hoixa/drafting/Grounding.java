package vn.hoixa.drafting;

import java.util.Collection;
import java.util.List;

/**
 * Checks a draft against what it was written from, without any model: a fact of the draft that none of the sources says
 * is unsupported, and an officer has to tick it before the words may be approved.
 *
 * <p>It compares facts, not sentences. A number must be there with the unit it has in the draft ("5 ngày" is not
 * "5 ngày làm việc"), a code letter by letter. That a true number stands in the wrong sentence it does not see; the
 * officer reads, and the sources stand beside the draft.
 */
public final class Grounding {
    private Grounding() {}

    /**
     * The facts of a text that no source says, in the order they stand in it.
     *
     * @param text NFC
     * @param sources what it may rest on
     */
    public static List<Fact> unsupported(String text, Collection<String> sources) {
        var said = sources.stream().flatMap(source -> Facts.of(source).stream()).toList();
        return Facts.of(text).stream()
                .filter(fact -> said.stream().noneMatch(fact::says))
                .filter(fact -> fact.kind() != Fact.Kind.QUOTED || !isNamed(fact, sources))
                .toList();
    }

    /** A name in quotation marks may stand in a source without them. */
    private static boolean isNamed(Fact quoted, Collection<String> sources) {
        return sources.stream()
                .map(source -> source.toLowerCase(java.util.Locale.of("vi")).replaceAll("\\s+", " "))
                .anyMatch(source -> source.contains(quoted.value()));
    }
}
