package vn.hoixa.scam;

import java.util.List;
import java.util.Set;
import vn.hoixa.privacy.MaskedText;

/**
 * A suspicious message after masking: masked text, and the numbers, accounts and links in it as keyed marks and
 * encrypted values.
 *
 * @param shape of its words, see {@link TextShape}
 */
public record Handed(MaskedText text, List<Identifier> identifiers, long[] shape) {
    public Handed {
        identifiers = List.copyOf(identifiers);
        shape = shape.clone();
    }

    /** The same message with only the identifiers that have these marks. */
    public Handed naming(Set<String> marks) {
        return new Handed(
                text,
                identifiers.stream().filter(each -> marks.contains(each.mark())).toList(),
                shape);
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }

    @Override
    public String toString() {
        return "Handed[" + text + ", " + identifiers.size() + " identifiers]";
    }
}
