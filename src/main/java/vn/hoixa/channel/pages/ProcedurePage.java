package vn.hoixa.channel.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.hoixa.channel.web.Days;
import vn.hoixa.channel.web.ProcedureFacts;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;

/**
 * One procedure as a leaflet: every facet in full with its state, what the source does not say, and the source.
 *
 * @param missing labels of the facets that the source does not give, separated by commas
 */
record ProcedurePage(
        String code,
        String name,
        String officialName,
        String handler,
        List<Part> facets,
        String missing,
        String decision,
        String url,
        String checkedOn) {
    /** One facet that the source speaks of. */
    record Part(String id, String label, String state, String reason, List<LetterBlock> lines) {}

    static ProcedurePage of(Procedure procedure, LocalDate on) {
        var facts = ProcedureFacts.of(procedure, on);
        var source = procedure.source();
        return new ProcedurePage(
                procedure.code().value(),
                procedure.shortName().text(),
                differing(procedure.officialName().text(), procedure.shortName().text()),
                procedure.handler().map(handler -> handler.name().text()).orElse(""),
                facts.entrySet().stream()
                        .filter(fact -> !(fact.getValue() instanceof FacetState.Missing))
                        .map(fact -> part(procedure, fact.getKey(), fact.getValue(), on))
                        .toList(),
                Arrays.stream(Facet.values())
                        .filter(facet -> facts.get(facet) instanceof FacetState.Missing)
                        .map(Facet::label)
                        .collect(Collectors.joining(", ")),
                source.decision().orElse(""),
                source.url().filter(url -> url.startsWith("https://")).orElse(""),
                Days.of(source.factsOn()));
    }

    private static String differing(String official, String shortName) {
        return official.equalsIgnoreCase(shortName) ? "" : official;
    }

    private static Part part(Procedure procedure, Facet facet, FacetState state, LocalDate on) {
        return switch (state) {
            case FacetState.Usable _ ->
                part(
                        facet,
                        "usable",
                        "",
                        procedure.whole(facet, on).map(Passage::text).orElse(""));
            case FacetState.Unclear(String reason) -> part(facet, "unclear", reason, "");
            case FacetState.Missing _ -> part(facet, "missing", "", "");
        };
    }

    private static Part part(Facet facet, String state, String reason, String text) {
        return new Part(facet.id(), facet.label(), state, reason, LetterBlock.of(withoutLabel(facet, text)));
    }

    /** The heading says the label already. */
    private static String withoutLabel(Facet facet, String text) {
        String label = facet.label() + ":";
        return text.startsWith(label) ? text.substring(label.length()).strip() : text;
    }
}
