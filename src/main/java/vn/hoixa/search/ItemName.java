package vn.hoixa.search;

/**
 * One name of an item, ready to be compared with a question; the numbers are those of {@link NameVocabulary}.
 *
 * @param text as it is written
 * @param words its telling words
 * @param spellings how each is written, with its marks
 * @param telling how telling each is
 * @param pairs its neighbouring telling words
 * @param pairTelling how telling each pair is
 */
record ItemName(String text, int[] words, int[] spellings, double[] telling, int[] pairs, double[] pairTelling) {}
