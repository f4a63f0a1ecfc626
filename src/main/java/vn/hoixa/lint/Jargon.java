package vn.hoixa.lint;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.hoixa.procedure.Finding;

/**
 * Checks that texts for citizens use plain words: official words and their plain replacements are in
 * {@code language/jargon.yaml}.
 */
final class Jargon implements Check {
    private static final String FILE = "language/jargon.yaml";

    private record Word(Pattern pattern, String say) {
        static Word of(Part entry) {
            return new Word(
                    Pattern.compile(
                            "(?<!\\p{L})" + Pattern.quote(entry.text("term")) + "(?!\\p{L})",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    entry.text("say"));
        }
    }

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        List<Word> words =
                corpus.reference(FILE).parts("entries").stream().map(Word::of).toList();
        CitizenWords.in(corpus)
                .forEach(spoken -> words.stream()
                        .filter(word -> word.pattern().matcher(spoken.text()).find())
                        .forEach(word -> findings.accept(spoken.finding("nói bằng lời thường: " + word.say()))));
    }
}
