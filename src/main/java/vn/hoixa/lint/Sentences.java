package vn.hoixa.lint;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoixa.procedure.Finding;

/** Checks that sentences are short enough to be understood when read aloud once. */
final class Sentences implements Check {
    /** Limit in syllables, which Vietnamese writes apart; 30 of them are some 20 words. */
    private static final int MOST = 30;

    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?;:])\\s+|\\n");
    private static final Pattern WORD = Pattern.compile("\\p{L}+|[0-9]+(?:[./-][\\p{L}0-9]+)*");

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        CitizenWords.in(corpus).forEach(words -> {
            for (String sentence : of(words.text())) {
                long length = WORD.matcher(sentence).results().count();
                if (length > MOST) {
                    findings.accept(new Finding(
                            words.file(),
                            words.field(),
                            sentence,
                            "câu dài " + length + " chữ, nhiều nhất " + MOST + "; tách làm hai"));
                }
            }
        });
    }

    /** Splits at full stops, semicolons, colons and line ends. */
    static List<String> of(String text) {
        return Stream.of(BETWEEN.split(text)).filter(part -> !part.isBlank()).toList();
    }
}
