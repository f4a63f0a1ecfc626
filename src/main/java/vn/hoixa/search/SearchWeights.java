package vn.hoixa.search;

import java.util.List;

/**
 * How much each thing counts in a search. The mechanisms behind the figures are the same for every procedure; the figures
 * come from {@code calibrate}, and nobody sets them by hand.
 *
 * @param title boost of the title's words
 * @param names boost of names and phrasings
 * @param body boost of the rest
 * @param pair how much a pair of syllables counts beside one syllable
 * @param marked how much a word's diacritics count when both sides have them
 * @param asked how much words count that ask for a facet ("lệ phí")
 * @param person how much words count that say whom it is about ("mẹ")
 * @param filler how much politeness and particles count
 * @param aside how much words count that a question mentions by the way
 * @param restored how much a synonym counts for words whose marks were guessed, beside one for words typed with them; 0
 *     leaves words as they were typed
 * @param explained how much of its weight a word keeps when a synonym stands in for it
 * @param unknown how telling a word is that no name has, in the measure of inverse document frequency
 * @param balance how much the share of the name that is said counts beside the share of the question that is covered
 * @param unmatched taken away for the words of a title that the question lacks
 * @param pairs share of pairs, beside single words, when a question is compared with a name
 * @param named added for the best fitting name
 * @param alike added for the name that reads most alike
 * @param heard added for the item that is spoken of in such words ({@link Diction})
 * @param whole added for the share of the question that the whole title covers
 * @param otherMarks how much a word of a name counts that the question writes with other marks ("thuốc" for "thuộc")
 * @param clash taken away where the question says what the title denies, or denies what it says
 * @param foreign taken away from fields whose words the question does not speak
 * @param home added to a rare field whose words the question speaks
 * @param special taken away from a special sibling that the question does not ask for
 * @param act added where question and name speak of one act ("cấp lại")
 * @param otherAct taken away where the question speaks of an act and the name does not
 * @param unsaidAct taken away where a name speaks of an act and the question of none
 * @param age added or taken away for an age that lies inside or outside of what a title says
 * @param earlier how much words of the turns before count
 * @param mended how much of its weight a word keeps that stands for a mistyped one; 0 leaves mistyped words alone
 * @param slip how much a word counts that was only guessed beside one that exists
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
    /** What decides how a question is read and which candidates it finds; the others only rank them. */
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
