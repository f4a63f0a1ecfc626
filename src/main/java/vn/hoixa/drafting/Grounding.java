package vn.hoixa.drafting;

import java.util.Collection;
import java.util.List;

/**
 * Checks a draft against its sources, without a model: a fact of the draft found in none of the sources is unsupported,
 * and an officer has to tick it before the words may be approved.
 *
 * <p>It compares facts, not sentences. A number must occur with the same unit ("5 ngày" is not "5 ngày làm việc"), a
 * code letter by letter. It does not notice a true number in a wrong sentence; the officer reads the draft with the
 * sources beside it.
 */
public final class Grounding {
    private Grounding() {}

    /**
     * The facts of a text found in no source, in their order.
     *
     * @param text NFC
     * @param sources the texts to check against
     */
    public static List<Fact> unsupported(String text, Collection<String> sources) {
        var said = sources.stream().flatMap(source -> Facts.of(source).stream()).toList();
        return Facts.of(text).stream()
                .filter(fact -> said.stream().noneMatch(fact::says))
                .filter(fact -> fact.kind() != Fact.Kind.QUOTED || !isNamed(fact, sources))
                .toList();
    }

    /** A quoted name may occur in a source without quotation marks. */
    private static boolean isNamed(Fact quoted, Collection<String> sources) {
        return sources.stream()
                .map(source -> source.toLowerCase(java.util.Locale.of("vi")).replaceAll("\\s+", " "))
                .anyMatch(source -> source.contains(quoted.value()));
    }
}
