package vn.hoixa.lint;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hoixa.procedure.Finding;

/** Checks that each item states the day its facts were true, and a later day of review. */
final class Dated implements Check {
    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        for (Part item : corpus.published()) {
            Part source = source(item);
            Optional<LocalDate> factsOn = source.date("facts_on");
            Optional<LocalDate> reviewBy = source.date("review_by");
            if (factsOn.isEmpty()) {
                findings.accept(source.finding("facts_on", "", "phải có ngày của số liệu"));
            }
            if (reviewBy.isEmpty()) {
                findings.accept(source.finding("review_by", "", "phải có hạn rà soát"));
            }
            if (factsOn.isPresent() && reviewBy.filter(factsOn.get()::isBefore).isEmpty() && reviewBy.isPresent()) {
                findings.accept(source.finding("review_by", reviewBy.get().toString(), "phải sau ngày của số liệu"));
            }
        }
    }

    /** Where an item's dates are: in its source, or beside it. */
    static Part source(Part item) {
        return item.part("source").node().isObject() ? item.part("source") : item;
    }
}
