package vn.hoixa.console.desk;

import java.time.LocalDate;
import java.util.Optional;
import vn.hoixa.console.frame.Times;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;

/**
 * A published facet, ready to be inserted into a draft.
 *
 * @param text the facet alone
 * @param sentence the facet after its label, as in an answer
 * @param source "Nguồn: thủ tục 1.001193, đối chiếu 31/7/2026."
 */
record Insertion(String code, String name, String label, String text, String sentence, String source) {
    /** Empty unless the facet is usable on that day. */
    static Optional<Insertion> of(Procedure procedure, Facet facet, LocalDate on) {
        return procedure
                .facet(facet, on)
                .map(passage -> new Insertion(
                        procedure.code().value(),
                        procedure.shortName().text(),
                        facet.label(),
                        passage.text(),
                        facet.label() + ": " + passage.text(),
                        source(procedure)));
    }

    static String source(Procedure procedure) {
        return "Nguồn: thủ tục " + procedure.code() + ", đối chiếu "
                + Times.day(procedure.source().factsOn()) + ".";
    }
}
