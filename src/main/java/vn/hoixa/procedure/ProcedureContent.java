package vn.hoixa.procedure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The content of a procedure's revision: facts, words, and the value of each facet with its state.
 *
 * @param name the official name
 * @param shortName at most 60 characters; of an imported record without words, cut from the official name
 * @param handler an id of {@code commune.yaml}; empty where no source names the handler
 * @param requiresWords words without which a special procedure gives way to its plain sibling
 * @param portal the portal's own texts, for search and for officers; never rendered to citizens
 */
public record ProcedureContent(
        ProcedureCode code,
        String name,
        String shortName,
        String field,
        Optional<String> handler,
        Source source,
        List<String> legalBasis,
        List<String> names,
        List<String> phrasings,
        Map<ProcedureCode, String> distinguish,
        Kinship kinship,
        List<String> requiresWords,
        Map<Facet, FacetValue> facets,
        List<CaseContent> cases,
        Optional<Repeal> repeal,
        Optional<PortalTexts> portal) {
    /** Whether a procedure is an ordinary one or the special form of a plainer one. */
    public enum Kinship {
        PLAIN,
        SPECIAL
    }

    /** A reviewed case: either an answer, or the procedure that answers it. */
    public record CaseContent(String id, List<String> ask, Optional<String> answer, Optional<ProcedureCode> see) {
        public CaseContent {
            ask = List.copyOf(ask);
        }
    }

    /**
     * Original texts of the portal, cleaned of control characters only.
     *
     * @param origin the collection they were taken from
     * @param notes what was removed or could not be read
     */
    public record PortalTexts(
            String level,
            String audience,
            String office,
            String authority,
            List<String> methods,
            List<String> documents,
            String steps,
            String conditions,
            List<String> results,
            String origin,
            List<String> notes) {}

    public ProcedureContent {
        legalBasis = List.copyOf(legalBasis);
        names = List.copyOf(names);
        phrasings = List.copyOf(phrasings);
        distinguish = Map.copyOf(distinguish);
        requiresWords = List.copyOf(requiresWords);
        facets = Map.copyOf(facets);
        cases = List.copyOf(cases);
    }

    /** A repealed procedure of which nothing else is known. */
    public static ProcedureContent repealed(ProcedureCode code, String name, Repeal repeal) {
        return new ProcedureContent(
                code,
                name,
                Labels.fit(name),
                "",
                Optional.empty(),
                new Source(Optional.of(repeal.source()), Optional.empty(), repeal.since(), Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Kinship.PLAIN,
                List.of(),
                Map.of(),
                List.of(),
                Optional.of(repeal),
                Optional.empty());
    }

    /**
     * The same content with every facet unclear for one reason and without cases, so that none of it is answered
     * automatically.
     */
    public ProcedureContent doubted(String reason) {
        var state = new FacetState.Unclear(reason);
        var doubted = new EnumMap<Facet, FacetValue>(Facet.class);
        Stream.concat(facets.keySet().stream(), Stream.of(Facet.PLACE, Facet.LEGAL_BASIS))
                .forEach(facet -> doubted.put(facet, doubted(facet, state)));
        return new ProcedureContent(
                code,
                name,
                shortName,
                field,
                handler,
                source,
                legalBasis,
                names,
                phrasings,
                distinguish,
                kinship,
                requiresWords,
                doubted,
                List.of(),
                repeal,
                portal);
    }

    private static FacetValue doubted(Facet facet, FacetState state) {
        return switch (facet) {
            case FEE ->
                new FacetValue.Fees(List.of(new FeeFact(
                        FeeFact.ANY_METHOD,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        state,
                        Optional.empty())));
            case DOCUMENTS -> new FacetValue.Documents(List.of(), List.of(), List.of(), List.of(), state);
            default -> new FacetValue.Text("", state, Optional.empty(), Optional.empty());
        };
    }

    /** The same content with another source. */
    public ProcedureContent from(Source dated) {
        return new ProcedureContent(
                code,
                name,
                shortName,
                field,
                handler,
                dated,
                legalBasis,
                names,
                phrasings,
                distinguish,
                kinship,
                requiresWords,
                facets,
                cases,
                repeal,
                portal);
    }

    /** Whether somebody wrote words for it, in the knowledge base or in an office. */
    public boolean worded() {
        return portal.isEmpty();
    }

    /**
     * This procedure's facts with the words of another source for the same code: names, short name, plain wording,
     * cases. A facet that somebody worded replaces one judged from the portal, and with it the law it was based on: the
     * portal goes on citing abolished laws.
     */
    public ProcedureContent with(ProcedureContent other) {
        ProcedureContent words = other.worded() || !worded() ? other : this;
        ProcedureContent rest = words == other ? this : other;
        var values = new EnumMap<Facet, FacetValue>(Facet.class);
        values.putAll(rest.facets);
        values.putAll(words.facets);
        return new ProcedureContent(
                code,
                name,
                words.worded() ? words.shortName : shortName,
                field.isEmpty() ? other.field : field,
                words.handler.or(rest::handler),
                source,
                words.legalBasis.isEmpty() ? rest.legalBasis : words.legalBasis,
                joined(names, other.names),
                joined(phrasings, other.phrasings),
                words.distinguish,
                words.kinship,
                words.requiresWords,
                values,
                words.cases,
                repeal.or(other::repeal),
                portal.or(other::portal));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
