package vn.hoixa.language;

import java.util.List;

/** The words of a text in the analyzer's spelling, with their bare forms and whether the text was typed without diacritics. */
final class Words {

    private final List<String> words;
    private final List<String> bare;
    private final boolean withoutMarks;

    Words(List<String> words, WordForms forms) {
        this.words = List.copyOf(words);
        this.bare = words.stream().map(word -> forms.of(word).bare()).toList();
        long marked = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!bare.get(i).equals(words.get(i))) marked++;
        }
        this.withoutMarks = marked * 4 < words.size();
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
        return withoutMarks && phrase.size() > 1 && words.subList(at, end).equals(barePhrase);
    }
}
