package vn.hoixa.answer;

import java.util.Map;
import vn.hoixa.procedure.ProcedureCode;

/**
 * The procedure that a question seems to be about, before it is decided whether that is enough to answer.
 *
 * @param evidence what speaks for and against it, by name; what {@link Confidence} is fitted to
 */
public record Weighed(ProcedureCode best, Map<String, Double> evidence) {
    public Weighed {
        evidence = Map.copyOf(evidence);
    }
}
