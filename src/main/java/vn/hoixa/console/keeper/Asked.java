package vn.hoixa.console.keeper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import vn.hoixa.keeping.CatalogueEntry;
import vn.hoixa.keeping.CatalogueFilter;
import vn.hoixa.keeping.Gap;
import vn.hoixa.revision.ItemType;

/**
 * The list's filter as query parameters; unknown values filter nothing.
 *
 * @param loai kind of item
 * @param q words
 * @param linhvuc lĩnh vực
 * @param trangthai state
 * @param han review-by date within this many days; 0 for overdue
 * @param thieu kind of gap
 * @param cho "co" for items with a pending revision
 * @param trang page, from 1
 */
record Asked(String loai, String q, String linhvuc, String trangthai, String han, String thieu, String cho, int trang) {
    public ItemType type() {
        return Arrays.stream(ItemType.values())
                .filter(type -> type.id().equals(loai))
                .findFirst()
                .orElse(ItemType.PROCEDURE);
    }

    CatalogueFilter filter(LocalDate today) {
        return new CatalogueFilter(
                Set.of(type()),
                q,
                given(linhvuc),
                Arrays.stream(CatalogueEntry.State.values())
                        .filter(state -> state.id().equals(trangthai))
                        .findFirst(),
                days().map(days -> days == 0 ? today.minusDays(1) : today.plusDays(days)),
                Arrays.stream(Gap.Kind.values())
                        .filter(kind -> kind.name().equalsIgnoreCase(thieu))
                        .findFirst(),
                cho.equals("co") ? CatalogueFilter.Waiting.ONLY : CatalogueFilter.Waiting.ANY);
    }

    public boolean narrows() {
        return !(q + linhvuc + trangthai + han + thieu + cho).isBlank();
    }

    private Optional<Integer> days() {
        return given(han).filter(text -> text.matches("[0-9]{1,3}")).map(Integer::valueOf);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(some -> !some.isEmpty());
    }
}
