package vn.hoixa.lint;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.hoixa.procedure.Finding;

/** Checks that no text for citizens names an abolished body or paper ({@code retired/bodies.yaml, papers.yaml}). */
final class DeadTerms implements Check {
    /** A sentence that says that something was abolished may name it. */
    private static final Pattern SAYS_SO = Pattern.compile(
            "không còn|đã bỏ|bãi bỏ|trước đây|cũ|thay cho|thay bằng|không cần|không phải|không được đòi|hết giá trị|9"
                    + " số",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        CitizenWords.in(corpus)
                .filter(words -> !words.field().startsWith("facets.documents.not_needed"))
                .forEach(words -> {
                    for (String sentence : words.text().split("(?<=[.!?;])\\s+")) {
                        corpus.abolished()
                                .spokenIn(sentence)
                                .filter(_ -> !SAYS_SO.matcher(sentence).find())
                                .ifPresent(term -> findings.accept(
                                        new Finding(words.file(), words.field(), sentence, term.reason())));
                    }
                });
    }
}
