package vn.hoixa.channel.pages;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Vietnamese;

/**
 * The procedures of one field of work (lĩnh vực), in the order of the Vietnamese alphabet.
 *
 * @param slug the field in an address: "ho-tich"
 * @param label the display name of the field: "Hộ tịch"
 */
record Shelf(String slug, String label, List<Procedure> procedures) {
    /** For imported procedures that name no field. */
    private static final String NO_FIELD = "Việc khác";

    Shelf {
        procedures = List.copyOf(procedures);
    }

    /** The fields with a procedure in force, largest first. */
    static List<Shelf> of(Snapshot snapshot) {
        var byField = new TreeMap<String, List<Procedure>>();
        snapshot.procedures().stream()
                .filter(procedure -> procedure.repeal().isEmpty())
                .forEach(procedure -> byField.merge(field(procedure), List.of(procedure), Shelf::joined));
        return byField.entrySet().stream()
                .map(shelf -> new Shelf(slug(shelf.getKey()), shelf.getKey(), sorted(shelf.getValue())))
                .sorted(Comparator.comparingInt((Shelf shelf) -> -shelf.procedures.size())
                        .thenComparing(Shelf::label, alphabet()))
                .toList();
    }

    static Optional<Shelf> of(Snapshot snapshot, String slug) {
        return of(snapshot).stream().filter(shelf -> shelf.slug.equals(slug)).findFirst();
    }

    static String slug(String label) {
        return Vietnamese.fold(label).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String field(Procedure procedure) {
        return procedure.field().isBlank() ? NO_FIELD : procedure.field();
    }

    private static List<Procedure> joined(List<Procedure> some, List<Procedure> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<Procedure> sorted(List<Procedure> procedures) {
        return procedures.stream()
                .sorted(Comparator.comparing(procedure -> procedure.shortName().text(), alphabet()))
                .toList();
    }

    /** A new comparator for each sorting, since a collator has mutable state. */
    static Comparator<String> alphabet() {
        return Collator.getInstance(Locale.of("vi"))::compare;
    }
}
