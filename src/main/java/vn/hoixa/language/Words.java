package vn.hoixa.language;

import java.util.List;

/**
 * The words of a text in the analyzer's spelling, with their bare forms, and whether the text was typed without
 * diacritics.
 */
final class Words {
    private final List<String> words;
    private final List<String> bare;
    /** The words without diacritics, for matching phrases; empty in a text typed with them. */
    private final List<String> letters;

    Words(List<String> words, WordForms forms) {
        this.words = List.copyOf(words);
        this.bare = bare(words, forms);
        this.letters = hasHardlyAnyMarks() ? this.words : List.of();
    }

    private Words(List<String> restored, List<String> bare) {
        this.words = List.copyOf(restored);
        this.bare = bare;
        this.letters = bare;
    }

    /** Words typed without diacritics whose diacritics were restored: they also match by their letters. */
    static Words restored(List<String> words, WordForms forms) {
        return new Words(words, bare(words, forms));
    }

    private static List<String> bare(List<String> words, WordForms forms) {
        return words.stream().map(word -> forms.of(word).bare()).toList();
    }

    private boolean hasHardlyAnyMarks() {
        long marked = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!bare.get(i).equals(words.get(i))) marked++;
        }
        return marked * 4 < words.size();
    }

    int size() {
        return words.size();
    }

    String word(int at) {
        return words.get(at);
    }

    String bare(int at) {
        return bare.get(at);
    }

    boolean has(List<String> phrase, List<String> barePhrase, int at) {
        int end = at + phrase.size();
        if (end > words.size()) return false;
        if (words.subList(at, end).equals(phrase)) return true;
        return !letters.isEmpty()
                && phrase.size() > 1
                && letters.subList(at, end).equals(barePhrase);
    }
}
