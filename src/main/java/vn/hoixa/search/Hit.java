package vn.hoixa.search;

import java.util.List;

/**
 * An item found for a question.
 *
 * @param score comparable within one question only
 * @param asked share of the question's matter that the item's own words cover, 0 to 1, weighted by how significant each
 *     word is
 * @param covered which words of the question's matter they cover, one bit each; comparable within one question only
 * @param unsaid whether it is a special procedure and the question lacks its distinguishing words
 * @param named how well the question and the item's best fitting name cover each other, 0 to 1
 * @param alike similarity of the question and its most similar name ({@link Likeness}), 0 to 1
 * @param heard probability of the item given the question's words ({@link Diction}), scaled from 0 to 1
 * @param signals the parts of the score, largest first; empty unless an explanation was asked for
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

    /** The same hit with the parts of its score. */
    Hit because(List<Signal> reasons) {
        return new Hit(kind, key, score, asked, covered, unsaid, named, alike, heard, reasons);
    }
}
