package vn.hoixa.search;

import java.util.List;

/**
 * Weights of the search. They apply to every procedure alike, come from {@code calibrate}, and are not set by hand.
 *
 * @param title boost of the title's words
 * @param names boost of names and phrasings
 * @param body boost of the rest
 * @param pair how much a pair of syllables counts beside one syllable
 * @param marked how much a word's diacritics count when both sides have them
 * @param asked weight of words that ask for a facet ("lệ phí")
 * @param person weight of words that say whom it is about ("mẹ")
 * @param filler weight of politeness and particles
 * @param aside weight of words that a question mentions in passing
 * @param restored weight of a synonym for words whose diacritics were restored, relative to words typed with them; 0
 *     leaves words as they were typed
 * @param explained how much of its weight a word keeps when a synonym stands in for it
 * @param unknown weight of a word that no name has, as an inverse document frequency
 * @param balance weight of the share of the name that is matched, relative to the share of the question that is covered
 * @param unmatched taken away for the words of a title that the question lacks
 * @param pairs share of pairs, beside single words, when a question is compared with a name
 * @param named added for the best fitting name
 * @param alike added for the most similar name ({@link Likeness})
 * @param heard added for the probability of the item ({@link Diction})
 * @param whole added for the share of the question that the whole title covers
 * @param otherMarks weight of a word of a name that the question writes with other diacritics ("thuốc" for "thuộc")
 * @param clash subtracted where the question affirms what the title denies, or the reverse
 * @param foreign subtracted from fields whose words the question does not use
 * @param home added to a rare field whose words the question uses
 * @param special subtracted from a special sibling that the question does not ask for
 * @param act added where question and name contain the same act ("cấp lại")
 * @param otherAct subtracted where the question contains an act and the name does not
 * @param unsaidAct subtracted where a name contains an act and the question none
 * @param age added or taken away for an age inside or outside the range in a title
 * @param earlier weight of words of earlier turns
 * @param mended share of its weight that a corrected word keeps; 0 leaves mistyped words alone
 * @param slip weight of a guessed word beside one that exists
 */
public record SearchWeights(
        double title,
        double names,
        double body,
        double pair,
        double marked,
        double asked,
        double person,
        double filler,
        double aside,
        double restored,
        double explained,
        double unknown,
        double balance,
        double unmatched,
        double pairs,
        double named,
        double alike,
        double heard,
        double whole,
        double otherMarks,
        double clash,
        double foreign,
        double home,
        double special,
        double act,
        double otherAct,
        double unsaidAct,
        double age,
        double earlier,
        double mended,
        double slip) {
    /** The weights that affect how a question is parsed and which candidates are found; the others only rank them. */
    List<Double> reading() {
        return List.of(
                title, names, body, pair, marked, asked, person, filler, aside, restored, explained, earlier, mended,
                slip);
    }

    /** The weights of the calibration packed into the application. */
    public static SearchWeights packed() {
        return Calibration.packed().part("weights", SearchWeights.class);
    }
}
