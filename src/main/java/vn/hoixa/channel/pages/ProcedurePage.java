package vn.hoixa.channel.pages;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoixa.channel.web.Days;
import vn.hoixa.channel.web.ProcedureFacts;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;

/**
 * Leaflet page of one procedure: every facet in full with its state, missing facets, cases, similar procedures, next
 * steps, and the source.
 *
 * @param missing labels of the facets that the source does not give, separated by commas
 * @param due since when its review is overdue; then no facet is shown
 */
record ProcedurePage(
        Name name,
        Optional<Elsewhere> elsewhere,
        Optional<String> due,
        List<Part> facets,
        String missing,
        List<Case> cases,
        List<Neighbour> neighbours,
        Optional<Found.ToEvent> next,
        Origin origin) {
    /**
     * Its names and handler.
     *
     * @param official empty when it says the same as the short one
     */
    record Name(String code, String brief, String official, String field, String shelf, String handler) {}

    /** The handler when it is not the commune. */
    record Elsewhere(String handler, String desk, String phone) {}

    /** One facet that the source has. */
    record Part(String id, String label, Facet.Tier tier, String state, String reason, List<LetterBlock> lines) {}

    /** A case: answered here, or by another procedure. */
    record Case(String id, String ask, List<LetterBlock> lines, String see, String seeName) {}

    /** A similar procedure, and how it differs. */
    record Neighbour(String code, String name, String differs) {}

    /** The source of the facts. */
    record Origin(String decision, String url, String checkedOn, String reviewBy) {}

    static ProcedurePage of(Procedure procedure, Snapshot snapshot, LocalDate on) {
        boolean fresh = procedure.source().freshOn(on);
        return new ProcedurePage(
                name(procedure),
                procedure
                        .handler()
                        .filter(handler -> !handler.kind().isOfCommune())
                        .map(ProcedurePage::elsewhere),
                fresh ? Optional.empty() : procedure.source().reviewBy().map(Days::of),
                fresh ? facets(procedure, on) : List.of(),
                fresh ? missing(procedure, on) : "",
                fresh
                        ? procedure.cases().stream()
                                .map(one -> told(one, snapshot))
                                .toList()
                        : List.of(),
                neighbours(procedure, snapshot),
                procedure
                        .lifeEvent()
                        .flatMap(snapshot::lifeEvent)
                        .filter(event -> event.source().freshOn(on))
                        .map(Found.ToEvent::of),
                origin(procedure));
    }

    private static Name name(Procedure procedure) {
        String brief = procedure.shortName().text();
        String official = procedure.officialName().text();
        return new Name(
                procedure.code().value(),
                brief,
                official.equalsIgnoreCase(brief) ? "" : official,
                procedure.field(),
                Shelf.slug(procedure.field()),
                procedure.handler().map(handler -> handler.name().text()).orElse(""));
    }

    private static Elsewhere elsewhere(Commune.Handler handler) {
        return new Elsewhere(
                handler.name().text(),
                handler.desk().map(Passage::text).orElse(""),
                handler.phone().map(Passage::text).orElse(""));
    }

    private static List<Part> facets(Procedure procedure, LocalDate on) {
        return ProcedureFacts.of(procedure, on).entrySet().stream()
                .filter(fact -> !(fact.getValue() instanceof FacetState.Missing))
                .filter(fact -> fact.getKey() != Facet.NEXT_STEPS
                        || procedure.whole(Facet.NEXT_STEPS, on).isPresent())
                .map(fact -> part(procedure, fact.getKey(), fact.getValue(), on))
                .toList();
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
        return new Part(
                facet.id(), facet.label(), facet.tier(), state, reason, LetterBlock.of(withoutLabel(facet, text)));
    }

    /** Removes the label, since the heading already has it. */
    private static String withoutLabel(Facet facet, String text) {
        String label = facet.label() + ":";
        return text.startsWith(label) ? text.substring(label.length()).strip() : text;
    }

    /** Next steps are not a field of the portal, so they are not reported as missing. */
    private static String missing(Procedure procedure, LocalDate on) {
        var facts = ProcedureFacts.of(procedure, on);
        return EnumSet.complementOf(EnumSet.of(Facet.NEXT_STEPS)).stream()
                .filter(facet -> facts.get(facet) instanceof FacetState.Missing)
                .map(Facet::label)
                .collect(Collectors.joining(", "));
    }

    private static Case told(Procedure.Case one, Snapshot snapshot) {
        return switch (one) {
            case Procedure.Case.Told told ->
                new Case(
                        told.id(),
                        LetterBlock.question(told.ask().getFirst()),
                        LetterBlock.of(told.answer().text()),
                        "",
                        "");
            case Procedure.Case.Elsewhere elsewhere ->
                new Case(
                        elsewhere.id(),
                        LetterBlock.question(elsewhere.ask().getFirst()),
                        List.of(),
                        elsewhere.see().value(),
                        snapshot.procedure(elsewhere.see())
                                .map(other -> other.shortName().text())
                                .orElse("thủ tục " + elsewhere.see()));
        };
    }

    private static List<Neighbour> neighbours(Procedure procedure, Snapshot snapshot) {
        return procedure.siblings().stream()
                .flatMap(code -> snapshot.procedure(code).stream())
                .filter(sibling -> sibling.repeal().isEmpty())
                .flatMap(sibling -> procedure.distinguish(sibling.code()).stream()
                        .map(differs -> new Neighbour(
                                sibling.code().value(),
                                sibling.shortName().text(),
                                LetterBlock.sentence(differs.text()))))
                .toList();
    }

    private static Origin origin(Procedure procedure) {
        var source = procedure.source();
        return new Origin(
                source.decision().orElse(""),
                source.url().filter(url -> url.startsWith("https://")).orElse(""),
                Days.of(source.factsOn()),
                source.reviewBy().map(Days::of).orElse(""));
    }
}
