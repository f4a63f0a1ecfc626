package vn.hoixa.keeping;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.revision.ItemType;

/**
 * A filter of the catalogue; an item has to match every part that is given.
 *
 * @param words all of them have to occur in the item's code, names or ways to ask, whatever their accents
 * @param field lĩnh vực, exactly
 * @param until whose review-by date is this day or earlier
 * @param waiting only items with a pending revision, whatever else is in force
 */
public record CatalogueFilter(
        Set<ItemType> types,
        String words,
        Optional<String> field,
        Optional<CatalogueEntry.State> state,
        Optional<LocalDate> until,
        Optional<Gap.Kind> gap,
        Waiting waiting) {
    /** Whether to list only items with a pending revision. */
    public enum Waiting {
        ANY,
        ONLY
    }

    /** A filter that only restricts the types. */
    public static CatalogueFilter of(ItemType... types) {
        return new CatalogueFilter(
                Set.of(types), "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Waiting.ANY);
    }

    public CatalogueFilter {
        types = Set.copyOf(types);
    }

    boolean takes(CatalogueEntry entry) {
        return types.contains(entry.slot().type())
                && field.map(entry.field()::equals).orElse(true)
                && state.map(wanted -> entry.state() == wanted).orElse(true)
                && until.map(last -> entry.reviewBy()
                                .filter(day -> !day.isAfter(last))
                                .isPresent())
                        .orElse(true)
                && gap.map(entry::has).orElse(true)
                && (waiting == Waiting.ANY || entry.waiting().isPresent())
                && tokens().stream().allMatch(entry.found()::contains);
    }

    private List<String> tokens() {
        return Arrays.stream(Vietnamese.fold(words).split("[^\\p{L}\\p{N}.]+"))
                .filter(token -> !token.isEmpty())
                .toList();
    }
}
