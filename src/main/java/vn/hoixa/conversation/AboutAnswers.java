package vn.hoixa.conversation;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answered;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.turn.Received;

/** Names, facets and sources of an answer, for display beside its text. */
@Component
class AboutAnswers {
    private final Knowledge knowledge;

    AboutAnswers(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Received.About of(List<Answered> what) {
        var snapshot = knowledge.snapshot();
        var procedures = what.stream()
                .flatMap(answered -> snapshot.procedure(answered.code()).stream())
                .toList();
        var facets = what.stream()
                .flatMap(answered -> answered.facets().entrySet().stream())
                .map(told -> new Received.ToldFacet(told.getKey(), state(told.getValue())))
                .toList();
        return new Received.About(
                procedures.stream().map(AboutAnswers::named).toList(),
                facets,
                procedures.stream().map(AboutAnswers::cited).toList());
    }

    private static Received.NamedProcedure named(Procedure procedure) {
        return new Received.NamedProcedure(
                procedure.code(), procedure.shortName().text());
    }

    private static Received.CitedSource cited(Procedure procedure) {
        var source = procedure.source();
        return new Received.CitedSource(
                procedure.officialName().text(), source.decision(), source.url(), source.factsOn());
    }

    private static String state(FacetState state) {
        return switch (state) {
            case FacetState.Usable _ -> "usable";
            case FacetState.Unclear _ -> "unclear";
            case FacetState.Missing _ -> "missing";
        };
    }
}
