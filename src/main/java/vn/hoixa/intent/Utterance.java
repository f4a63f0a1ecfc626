package vn.hoixa.intent;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.hoixa.language.Role;
import vn.hoixa.language.Vietnamese;

/**
 * The tokenised words of one message, in the analyzer's spelling, with and without diacritics.
 *
 * @param words chat spellings and abbreviations already written out, diacritics as the citizen typed them
 * @param bare the same words without diacritics
 * @param roles the role of each word in a question
 * @param withoutMarks typed without diacritics: fewer than two words in five have any
 * @param plain typed without a single one: the diacritics in {@code words} were restored
 */
public record Utterance(List<String> words, List<String> bare, List<Role> roles, boolean withoutMarks, boolean plain) {
    private static final Pattern SPACES = Pattern.compile(" ");

    /** @param typed the message itself: only it shows how it was typed, since the words are already expanded */
    static Utterance of(String typed, List<String> words, List<Role> roles) {
        List<String> bare = words.stream().map(Vietnamese::fold).toList();
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(typed);
        return new Utterance(List.copyOf(words), bare, List.copyOf(roles), hasHardlyAnyMarks(typed), plain);
    }

    private static boolean hasHardlyAnyMarks(String typed) {
        String[] written = SPACES.split(Vietnamese.normalise(typed));
        long marked = Arrays.stream(written)
                .filter(word -> !StandardCharsets.US_ASCII.newEncoder().canEncode(word))
                .count();
        return marked * 5 < written.length * 2L;
    }

    /** How many words. */
    public int size() {
        return words.size();
    }

    /** Whether the word at a position was typed without diacritics, in a text that has hardly any. */
    boolean isBare(int at) {
        return withoutMarks && (plain || words.get(at).equals(bare.get(at)));
    }
}
