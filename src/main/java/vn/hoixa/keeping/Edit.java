package vn.hoixa.keeping;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.Slot;

/**
 * An officer's new version of an item.
 *
 * @param base the content that the officer started from; empty for a new item
 * @param sheet the whole of it, in the form of {@code knowledge-base/}
 * @param why the officer's reason
 * @param ground the source of changed facts
 */
public record Edit(Slot slot, Optional<ItemStatus.Mark> base, ObjectNode sheet, String why, Ground ground) {
    /**
     * The source of a changed fact, as typed: an issuer or number, or an address; and its day as {@code 2026-07-31}.
     */
    public record Ground(String document, String url, String day) {
        public static final Ground NONE = new Ground("", "", "");

        /** "Nghị quyết 23/2026/NQ-HĐND, ngày 1/8/2026". */
        String words() {
            String day =
                    this.day.isBlank() ? "" : "ngày " + ProcedurePortrait.DAY.format(LocalDate.parse(this.day.strip()));
            return Stream.of(document.strip(), url.strip(), day)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        boolean isNamed() {
            return !document.isBlank() || !url.isBlank();
        }
    }
}
