package vn.hoixa.console.triage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoixa.feedback.Fault;
import vn.hoixa.feedback.Importance;
import vn.hoixa.feedback.Remedy;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;

/**
 * The submitted form of an officer.
 *
 * @param remedy "mended", "unchanged", "handed_on", or empty
 * @param item of the list, as "procedure:1.001193"; empty when another is typed
 * @param code of a procedure that is not in the list
 */
record Form(
        @Nullable String fault,
        @Nullable String importance,
        @Nullable String remedy,
        @Nullable String item,
        @Nullable String code,
        @Nullable String note) {
    Fault faultOr(Fault otherwise) {
        return Optional.ofNullable(fault).flatMap(Fault::of).orElse(otherwise);
    }

    Importance importanceOr(Importance otherwise) {
        return Optional.ofNullable(importance).flatMap(Importance::of).orElse(otherwise);
    }

    /** Empty when nothing was chosen, or a corrected item is not named. */
    Optional<Remedy> chosen() {
        return switch (text(remedy)) {
            case "mended" -> slot().map(slot -> new Remedy.Mended(slot, text(note)));
            case "unchanged" -> Optional.of(new Remedy.Unchanged(text(note)));
            case "handed_on" -> Optional.of(new Remedy.HandedOn(text(note)));
            default -> Optional.empty();
        };
    }

    private Optional<Slot> slot() {
        if (!text(code).isEmpty()) {
            return ProcedureCode.of(text(code)).map(named -> new Slot(ItemType.PROCEDURE, named.value()));
        }
        String[] parts = text(item).split(":", 2);
        return parts.length == 2 ? type(parts[0]).map(type -> new Slot(type, parts[1])) : Optional.empty();
    }

    private static Optional<ItemType> type(String id) {
        for (var type : ItemType.values()) {
            if (type.id().equals(id)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words.strip();
    }
}
