package vn.hoixa.answer;

import java.util.List;
import vn.hoixa.language.Vietnamese;

/**
 * The words of one message, ready for comparing: in the analyzer's spelling, each beside its bare letters.
 *
 * @param words chat spellings and abbreviations already written out, diacritics as the citizen typed them
 * @param bare the same words without diacritics
 * @param withoutMarks typed without diacritics: fewer than one word in four has any
 */
record Utterance(List<String> words, List<String> bare, boolean withoutMarks) {

    static Utterance of(List<String> words) {
        List<String> bare = words.stream().map(Vietnamese::fold).toList();
        long marked = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(bare.get(i))) marked++;
        }
        return new Utterance(List.copyOf(words), bare, marked * 4 < words.size());
    }

    int size() {
        return words.size();
    }

    /** Whether the word at a place was typed without any mark, in a text that has hardly any. */
    boolean isBare(int at) {
        return withoutMarks && words.get(at).equals(bare.get(at));
    }
}
