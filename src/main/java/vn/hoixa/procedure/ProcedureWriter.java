package vn.hoixa.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serialises a procedure in the form that {@link ProcedureReader} parses; the same content always gives the same bytes.
 */
public final class ProcedureWriter {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProcedureWriter() {}

    public static ObjectNode write(ProcedureContent content) {
        ObjectNode node = JSON.createObjectNode();
        node.put("code", content.code().value());
        node.put("name", content.name());
        node.put("short_name", content.shortName());
        put(node, "field", Optional.of(content.field()).filter(field -> !field.isEmpty()));
        put(node, "handler", content.handler());
        source(node.putObject("source"), content.source());
        put(node, "legal_basis", content.legalBasis());
        put(node, "names", content.names());
        put(node, "phrasings", content.phrasings());
        content.distinguish().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(line ->
                        node.withObject("/distinguish").put(line.getKey().value(), line.getValue()));
        if (content.kinship() == ProcedureContent.Kinship.SPECIAL) {
            node.put("special", true);
        }
        put(node, "requires_words", content.requiresWords());
        ObjectNode facets = node.putObject("facets");
        for (Facet facet : Facet.values()) {
            FacetValue value = content.facets().get(facet);
            if (value != null) {
                facet(facets, facet, value);
            }
        }
        content.cases().forEach(one -> caseContent(node.withArray("cases").addObject(), one));
        content.repeal().ifPresent(repeal -> repeal(node.putObject("repeal"), repeal));
        content.portal().ifPresent(texts -> node.set("portal", JSON.valueToTree(texts)));
        return node;
    }

    private static void source(ObjectNode node, Source source) {
        put(node, "decision", source.decision());
        put(node, "url", source.url());
        node.put("facts_on", source.factsOn().toString());
        put(node, "review_by", source.reviewBy().map(Object::toString));
    }

    private static void facet(ObjectNode facets, Facet facet, FacetValue value) {
        switch (value) {
            case FacetValue.Text text -> text(facets.putObject(facet.id()), text);
            case FacetValue.Documents documents -> documents(facets.putObject(facet.id()), documents);
            case FacetValue.Fees fees -> {
                ArrayNode list = facets.putArray(facet.id());
                fees.facts().forEach(fact -> fee(list.addObject(), fact));
            }
            case FacetValue.NextSteps next -> {
                ObjectNode node = facets.putObject(facet.id());
                put(node, "text", next.text());
                put(node, "life_event", next.lifeEvent());
            }
        }
    }

    private static void text(ObjectNode node, FacetValue.Text value) {
        put(node, "text", Optional.of(value.text()).filter(text -> !text.isEmpty()));
        state(node, value.stated());
        put(node, "until", value.until().map(Object::toString));
        put(node, "from", value.from());
    }

    private static void documents(ObjectNode node, FacetValue.Documents value) {
        value.always().forEach(paper -> {
            ObjectNode line = node.withArray("always").addObject();
            line.put("text", paper.text());
            put(line, "copies", paper.copies());
            if (paper.handing() == FacetValue.Documents.Handing.SHOWN) {
                line.put("show", true);
            }
            put(line, "unless", paper.unless());
        });
        value.when()
                .forEach(when -> node.withArray("when")
                        .addObject()
                        .put("case", when.name())
                        .put("text", when.text()));
        put(node, "not_needed", value.notNeeded());
        put(node, "notes", value.notes());
        state(node, value.stated());
    }

    private static void fee(ObjectNode node, FeeFact fact) {
        node.put("method", fact.method());
        put(node, "amount", fact.amount());
        put(node, "condition", fact.condition());
        put(node, "type", fact.type());
        put(node, "until", fact.until().map(Object::toString));
        state(node, fact.stated());
    }

    private static void state(ObjectNode node, FacetState state) {
        switch (state) {
            case FacetState.Usable _ -> {}
            case FacetState.Missing _ -> node.put("state", "missing");
            case FacetState.Unclear(String reason) ->
                node.put("state", "unclear").put("why", reason);
        }
    }

    private static void caseContent(ObjectNode node, ProcedureContent.CaseContent one) {
        node.put("id", one.id());
        put(node, "ask", one.ask());
        put(node, "answer", one.answer());
        put(node, "see", one.see().map(ProcedureCode::value));
    }

    private static void repeal(ObjectNode node, Repeal repeal) {
        node.put("since", repeal.since().toString());
        put(node, "replaced_by", repeal.replacedBy().map(ProcedureCode::value));
        node.put("source", repeal.source());
    }

    private static void put(ObjectNode node, String key, Optional<String> value) {
        value.ifPresent(text -> node.put(key, text));
    }

    private static void put(ObjectNode node, String key, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = node.putArray(key);
            values.forEach(list::add);
        }
    }
}
