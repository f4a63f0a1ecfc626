package vn.hoixa.answer;

import java.util.Map;
import vn.hoixa.procedure.ProcedureCode;

/**
 * Two procedures that one question may ask for, before it is decided whether it does.
 *
 * @param evidence what speaks for and against it, by name; what {@link Confidence} is fitted to
 */
public record WeighedPair(ProcedureCode first, ProcedureCode second, Map<String, Double> evidence) {
    public WeighedPair {
        evidence = Map.copyOf(evidence);
    }
}
