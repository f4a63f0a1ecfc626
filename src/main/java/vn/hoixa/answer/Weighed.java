package vn.hoixa.answer;

import java.util.Map;
import vn.hoixa.procedure.ProcedureCode;

/**
 * The best procedure for a question with its evidence, before the decision whether to answer.
 *
 * @param evidence features for and against it, by name; {@link Confidence} is fitted to them
 */
public record Weighed(ProcedureCode best, Map<String, Double> evidence) {
    public Weighed {
        evidence = Map.copyOf(evidence);
    }
}
