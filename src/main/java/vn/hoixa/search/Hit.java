package vn.hoixa.search;

import java.util.List;

/**
 * An item found for a question.
 *
 * @param score comparable within one question only
 * @param asked share of the question's matter that the item's own words cover, 0 to 1, weighted by how telling each word is
 * @param covered which words of the question's matter they cover, one bit each; comparable within one question only
 * @param unsaid whether it is a special procedure and the question says nothing of what makes it special
 * @param named how well the question and the item's best fitting name cover each other, 0 to 1
 * @param alike how alike the question and its most alike name read ({@link Likeness}), 0 to 1
 * @param heard how much it is spoken of in such words rather than another item ({@link Diction}), 0 to 1
 * @param signals what the score is made of, largest first; empty unless an explanation was asked for
 */
public record Hit(
        ItemKind kind,
        String key,
        double score,
        double asked,
        long covered,
        boolean unsaid,
        double named,
        double alike,
        double heard,
        List<Signal> signals) {

    public Hit {
        signals = List.copyOf(signals);
    }

    /** The same hit with its reasons. */
    Hit because(List<Signal> reasons) {
        return new Hit(kind, key, score, asked, covered, unsaid, named, alike, heard, reasons);
    }
}
