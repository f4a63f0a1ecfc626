package vn.hoixa.channel.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;

/** The states of a procedure's facets on a day: after its review-by date, usable facets are unclear. */
public final class ProcedureFacts {
    private ProcedureFacts() {}

    public static Map<Facet, FacetState> of(Procedure procedure, LocalDate on) {
        var states = new EnumMap<Facet, FacetState>(Facet.class);
        for (var facet : Facet.values()) {
            states.put(facet, aged(procedure, procedure.state(facet, on), on));
        }
        return states;
    }

    private static FacetState aged(Procedure procedure, FacetState state, LocalDate on) {
        return state instanceof FacetState.Usable && !procedure.source().freshOn(on)
                ? new FacetState.Unclear("đã quá hạn rà soát, cán bộ đang đối chiếu lại")
                : state;
    }
}
