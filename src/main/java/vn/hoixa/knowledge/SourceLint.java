package vn.hoixa.knowledge;

import java.util.function.Consumer;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.Source;

/** The checks of a source. */
final class SourceLint {
    private SourceLint() {}

    static void check(String file, Source source, Consumer<Finding> findings) {
        if (!source.named()) {
            findings.accept(new Finding(file, "source", "", "phải có số quyết định hoặc địa chỉ nguồn"));
        }
        if (source.reviewBy().isEmpty()) {
            findings.accept(new Finding(file, "source.review_by", "", "phải có hạn rà soát"));
        }
        source.reviewBy()
                .filter(day -> !day.isAfter(source.factsOn()))
                .ifPresent(day -> findings.accept(
                        new Finding(file, "source.review_by", day.toString(), "phải sau ngày của số liệu")));
        source.url()
                .filter(url -> !url.startsWith("https://") && !url.startsWith("http://"))
                .ifPresent(url -> findings.accept(new Finding(file, "source.url", url, "phải là địa chỉ http(s)")));
    }
}
