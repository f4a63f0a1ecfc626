package vn.hoixa.lint;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.hoixa.procedure.Finding;

/** Checks that nothing is based on an abolished law, and no text for citizens names one ({@code retired/laws.yaml}). */
final class DeadLaws implements Check {
    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        Stream<Part.Words> bases = corpus.published().stream()
                .flatMap(item -> item.part("legal_basis").texts());
        Stream.concat(bases, CitizenWords.in(corpus))
                .forEach(words -> corpus.abolished()
                        .lawAmong(List.of(words.text()))
                        .ifPresent(law -> findings.accept(words.finding(
                                "văn bản " + law.term() + " không còn hiệu lực từ ngày " + law.since()))));
    }
}
