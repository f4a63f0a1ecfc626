package vn.hoixa.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.ProcedureCode;

/**
 * A procedure that an answer is about.
 *
 * @param facets facets told, in their order, with the state of each; a reviewed case counts as the facet asked first;
 *     empty where the answer is not made of facets (a common answer, who handles it)
 */
public record Answered(ProcedureCode code, Map<Facet, FacetState> facets) {
    public Answered {
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }
}
