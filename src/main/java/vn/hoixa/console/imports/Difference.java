package vn.hoixa.console.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.ProcedureContent.PortalTexts;
import vn.hoixa.procedure.Source;

/**
 * One facet in its published and its imported version.
 *
 * @param original the portal's original text, not checked; may be empty
 */
record Difference(String id, String label, String inForce, String now, String original) {
    static Difference of(Facet facet, Procedure inForce, Procedure now, Optional<PortalTexts> texts, LocalDate on) {
        return new Difference(
                facet.id(),
                facet == Facet.LEGAL_BASIS ? "Nguồn, căn cứ pháp lý" : facet.label(),
                words(inForce, facet, on),
                words(now, facet, on),
                texts.map(portal -> original(portal, facet)).orElse(""));
    }

    private static String words(Procedure procedure, Facet facet, LocalDate on) {
        if (facet == Facet.LEGAL_BASIS) {
            return basis(procedure);
        }
        return switch (procedure.state(facet, on)) {
            case FacetState.Usable _ ->
                procedure.whole(facet, on).map(Passage::text).orElse("");
            case FacetState.Missing _ -> "Nguồn không ghi.";
            case FacetState.Unclear(String reason) ->
                Stream.concat(Stream.of("Cần đối chiếu: " + reason + "."), procedure.hint(facet, on).stream())
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String basis(Procedure procedure) {
        Source source = procedure.source();
        return "Quyết định: " + source.decision().orElse("không ghi") + "\nCăn cứ: "
                + (procedure.legalBasis().isEmpty() ? "không ghi" : String.join(", ", procedure.legalBasis()));
    }

    private static String original(PortalTexts portal, Facet facet) {
        List<String> lines =
                switch (facet) {
                    case FEE, TIME_LIMIT, ONLINE -> portal.methods();
                    case DOCUMENTS, COPIES, FORM -> portal.documents();
                    case STEPS, ON_BEHALF, IN_PERSON, ANY_PLACE, RESULT_DELIVERY, REFUSAL, MISSING_DOCUMENT ->
                        List.of(portal.steps());
                    case CONDITIONS -> List.of(portal.conditions());
                    case RESULT -> portal.results();
                    case PLACE -> List.of(portal.office());
                    case AUTHORITY -> List.of(portal.authority());
                    case WHO -> List.of(portal.audience());
                    case LEGAL_BASIS, BENEFIT, DEADLINE, VALIDITY, DEFINITION, NEXT_STEPS -> List.of();
                };
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
