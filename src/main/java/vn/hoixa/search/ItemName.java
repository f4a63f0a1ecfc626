package vn.hoixa.search;

/**
 * One name of an item, prepared for comparison with a question; the numbers are those of {@link NameVocabulary}.
 *
 * @param text as it is written
 * @param words its significant words
 * @param spellings the spelling of each, with diacritics
 * @param telling the weight of each
 * @param pairs its pairs of neighbouring significant words
 * @param pairTelling the weight of each pair
 */
record ItemName(String text, int[] words, int[] spellings, double[] telling, int[] pairs, double[] pairTelling) {}
