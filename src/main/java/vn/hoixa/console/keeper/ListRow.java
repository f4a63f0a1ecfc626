package vn.hoixa.console.keeper;

import java.time.LocalDate;
import java.util.List;
import vn.hoixa.console.frame.Times;
import vn.hoixa.keeping.CatalogueEntry;
import vn.hoixa.keeping.Gap;

/**
 * View of an item in the list.
 *
 * @param gaps the two most serious gaps
 * @param more number of further gaps
 * @param due CSS class of the review-by date: bad when past, wait within 30 days
 */
record ListRow(
        String path,
        String key,
        String name,
        String field,
        StateTag state,
        boolean waits,
        String reviewBy,
        String due,
        List<String> gaps,
        int more) {
    private static final int SHOWN = 2;
    private static final int SOON = 30;

    static ListRow of(CatalogueEntry entry, LocalDate today) {
        var labels = entry.gaps().stream().map(ListRow::said).distinct().toList();
        return new ListRow(
                KeeperRoom.path(entry.slot()),
                entry.slot().key(),
                entry.name(),
                entry.field(),
                StateTag.of(entry.state()),
                entry.waiting().isPresent() && entry.state() != CatalogueEntry.State.WAITING,
                entry.reviewBy().map(Times::day).orElse(""),
                entry.reviewBy().map(day -> due(day, today)).orElse(""),
                labels.stream().limit(SHOWN).toList(),
                Math.max(0, labels.size() - SHOWN));
    }

    private static String said(Gap gap) {
        return gap.facet()
                .map(facet -> facet.label() + ": " + gap.kind().label())
                .orElseGet(() -> gap.kind().label());
    }

    private static String due(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return "bad";
        }
        return day.isAfter(today.plusDays(SOON)) ? "" : "wait";
    }
}
