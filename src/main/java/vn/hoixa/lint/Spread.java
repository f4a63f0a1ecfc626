package vn.hoixa.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hoixa.procedure.Finding;

/** Checks that review days are spread: no more than a twentieth of the items expire in one night. */
final class Spread implements Check {
    private static final int PARTS = 20;
    /** In a smaller knowledge base one item is already more than that share. */
    private static final int FEWEST = 40;

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        Map<LocalDate, List<Part>> days = corpus.published().stream()
                .filter(item -> Dated.source(item).date("review_by").isPresent())
                .collect(Collectors.groupingBy(
                        item -> Dated.source(item).date("review_by").orElseThrow(), TreeMap::new, Collectors.toList()));
        int items = days.values().stream().mapToInt(List::size).sum();
        days.forEach((day, due) -> {
            if (items >= FEWEST && due.size() * PARTS > items) {
                Part last = due.getLast();
                findings.accept(Dated.source(last)
                        .finding(
                                "review_by",
                                day.toString(),
                                due.size() + " trong " + items + " mục hết hạn cùng ngày, nhiều nhất "
                                        + items / PARTS));
            }
        });
    }
}
