package vn.hoixa.answer;

import java.util.Map;
import vn.hoixa.procedure.ProcedureCode;

/**
 * Two procedures that one question may ask for, with the evidence, before the decision.
 *
 * @param evidence features for and against it, by name; {@link Confidence} is fitted to them
 */
public record WeighedPair(ProcedureCode first, ProcedureCode second, Map<String, Double> evidence) {
    public WeighedPair {
        evidence = Map.copyOf(evidence);
    }
}
