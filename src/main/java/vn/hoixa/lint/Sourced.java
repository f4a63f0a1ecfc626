package vn.hoixa.lint;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.hoixa.procedure.Finding;

/** Checks that each item names its source, and each item that answers citizens its legal basis. */
final class Sourced implements Check {
    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        for (Part item : corpus.published()) {
            source(item, findings);
        }
        Stream.of(Corpus.PROCEDURES, Corpus.ANSWERS)
                .flatMap(folder -> corpus.under(folder).stream())
                .filter(item -> item.texts("legal_basis").isEmpty())
                .forEach(item -> findings.accept(item.finding("legal_basis", "", "phải có ít nhất một văn bản")));
    }

    private static void source(Part item, Consumer<Finding> findings) {
        Part source = item.part("source");
        List<String> named = source.node().isObject()
                ? List.of(source.text("decision"), source.text("url"))
                : List.of(item.text("source"));
        if (named.stream().allMatch(String::isEmpty)) {
            findings.accept(item.finding("source", "", "phải có số quyết định hoặc địa chỉ nguồn"));
        }
        source.textIfAny("url")
                .filter(url -> !url.startsWith("https://") && !url.startsWith("http://"))
                .ifPresent(url -> findings.accept(source.finding("url", url, "phải là địa chỉ http(s)")));
    }
}
