package vn.hoixa.console.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;

/**
 * View of one facet of a procedure, for insertion into a draft, or the reason why not.
 *
 * @param key the key that inserts it, 1 to 9, or empty
 * @param state usable, unclear or missing: a CSS class
 * @param why for the officer, when it is not usable
 * @param sentence the sentence that is inserted
 * @param source the line under the draft that says where the sentence is from
 */
record FacetRow(
        String id, String label, String key, String state, String text, String why, String sentence, String source) {
    private static final int KEYS = 9;

    /** The facets of a procedure with something to show: usable ones first, with their keys. */
    static List<FacetRow> of(Procedure procedure, LocalDate on) {
        var next = new AtomicInteger(1);
        return Arrays.stream(Facet.values())
                .filter(facet -> isShown(facet, procedure.state(facet, on)))
                .map(facet -> of(procedure, facet, on, next))
                .toList();
    }

    public boolean usable() {
        return state.equals("usable");
    }

    /** A tier-1 facet is shown in any state, since it matters when it is missing. */
    private static boolean isShown(Facet facet, FacetState state) {
        return !(state instanceof FacetState.Missing) || facet.tier() == Facet.Tier.ALWAYS_SHOWN;
    }

    private static FacetRow of(Procedure procedure, Facet facet, LocalDate on, AtomicInteger next) {
        return switch (procedure.state(facet, on)) {
            case FacetState.Usable() -> usable(procedure, facet, on, next);
            case FacetState.Unclear(var reason) -> without(facet, "unclear", "cần đối chiếu: " + reason);
            case FacetState.Missing() -> without(facet, "missing", "nguồn không ghi");
        };
    }

    private static FacetRow usable(Procedure procedure, Facet facet, LocalDate on, AtomicInteger next) {
        var insertion = Insertion.of(procedure, facet, on);
        int key = next.getAndIncrement();
        return insertion
                .map(found -> new FacetRow(
                        facet.id(),
                        facet.label(),
                        key > KEYS ? "" : Integer.toString(key),
                        "usable",
                        found.text(),
                        "",
                        found.sentence(),
                        found.source()))
                .orElseGet(() -> without(facet, "missing", "nguồn không ghi"));
    }

    private static FacetRow without(Facet facet, String state, String why) {
        return new FacetRow(facet.id(), facet.label(), "", state, "", why, "", "");
    }
}
