package vn.hoixa.search;

/**
 * How much each thing counts in a search. The figures were tried on the development questions; the mechanisms behind them are
 * the same for every procedure.
 *
 * @param title boost of the title's words
 * @param names boost of names and phrasings
 * @param body boost of the rest
 * @param pair how much a pair of syllables counts beside one syllable
 * @param marked how much a word's diacritics count when both sides have them
 * @param asked how much words count that ask for a facet ("lệ phí")
 * @param person how much words count that say whom it is about ("mẹ")
 * @param filler how much politeness and particles count
 * @param explained how much of its weight a word keeps when a synonym stands in for it
 * @param unmatched taken away for the words of a title that the question lacks
 * @param pairs share of pairs, beside single words, when a question is compared with a name
 * @param named added for the best fitting name
 * @param whole added for the share of the question that the whole title covers
 * @param clash taken away where the question says what the title denies, or denies what it says
 * @param foreign taken away from fields whose words the question does not speak
 * @param home added to a rare field whose words the question speaks
 * @param special taken away from a special sibling that the question does not ask for
 * @param age added or taken away for an age that lies inside or outside of what a title says
 * @param earlier how much words of the turns before count
 * @param slip how much a word counts that was only guessed behind a misspelt one
 */
record SearchWeights(
        double title,
        double names,
        double body,
        double pair,
        double marked,
        double asked,
        double person,
        double filler,
        double explained,
        double unmatched,
        double pairs,
        double named,
        double whole,
        double clash,
        double foreign,
        double home,
        double special,
        double age,
        double earlier,
        double slip) {

    static final SearchWeights USUAL = new SearchWeights(
            0.8, 0.6, 1.3, 0.75, 0.4, 0.12, 0.25, 0.05, 0.35, 0.12, 0.25, 1.3, 0.15, 0.15, 0.3, 0.1, 0.15, 0.15, 0.35,
            0.25);
}
