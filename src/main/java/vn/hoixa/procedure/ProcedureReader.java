package vn.hoixa.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.procedure.ProcedureContent.CaseContent;
import vn.hoixa.procedure.ProcedureContent.Kinship;
import vn.hoixa.procedure.ProcedureContent.PortalTexts;

/** Parses a procedure from the form used in {@code knowledge-base/procedures/} and in the database. */
public final class ProcedureReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProcedureReader() {}

    public static ProcedureContent read(Fields fields) {
        String name = fields.text("name");
        var content = new ProcedureContent(
                fields.codeIfAny("code").orElseGet(() -> noCode(fields)),
                name,
                fields.text("short_name"),
                fields.textIfAny("field").orElse(""),
                fields.textIfAny("handler"),
                source(fields.part("source")),
                fields.textsIfAny("legal_basis"),
                fields.textsIfAny("names"),
                fields.textsIfAny("phrasings"),
                distinguish(fields),
                fields.marked("special") ? Kinship.SPECIAL : Kinship.PLAIN,
                fields.textsIfAny("requires_words"),
                facets(fields.part("facets")),
                fields.each("cases", ProcedureReader::caseContent),
                fields.partIfAny("repeal").map(ProcedureReader::repeal),
                portal(fields));
        fields.done();
        return content;
    }

    private static ProcedureCode noCode(Fields fields) {
        if (!fields.has("code")) {
            fields.tell("code", "", "thiếu mục này");
        }
        return new ProcedureCode("0.000000");
    }

    public static Source source(Fields fields) {
        var source = new Source(
                fields.textIfAny("decision"),
                fields.textIfAny("url"),
                fields.date("facts_on"),
                fields.dateIfAny("review_by"));
        fields.done();
        return source;
    }

    /** Parses a source whose parts stand among the other fields: a number, a title or an address, and two dates. */
    public static Source flatSource(Fields fields) {
        String source = fields.text("source");
        LocalDate factsOn = fields.date("facts_on");
        Optional<LocalDate> reviewBy = fields.dateIfAny("review_by");
        return source.startsWith("http")
                ? new Source(Optional.empty(), Optional.of(source), factsOn, reviewBy)
                : new Source(Optional.of(source).filter(text -> !text.isEmpty()), Optional.empty(), factsOn, reviewBy);
    }

    private static Map<ProcedureCode, String> distinguish(Fields fields) {
        var lines = new LinkedHashMap<ProcedureCode, String>();
        fields.partIfAny("distinguish").ifPresent(part -> {
            for (String key : part.keys()) {
                part.codeOf(key, key).ifPresent(code -> lines.put(code, part.text(key)));
            }
        });
        return lines;
    }

    private static Map<Facet, FacetValue> facets(Fields fields) {
        var values = new EnumMap<Facet, FacetValue>(Facet.class);
        for (Facet facet : Facet.values()) {
            value(facet, fields).ifPresent(value -> values.put(facet, value));
        }
        fields.done();
        return values;
    }

    private static Optional<FacetValue> value(Facet facet, Fields fields) {
        return switch (facet) {
            case FEE ->
                fields.has(facet.id())
                        ? Optional.of(new FacetValue.Fees(fields.each(facet.id(), ProcedureReader::fee)))
                        : Optional.empty();
            case DOCUMENTS -> fields.partIfAny(facet.id()).map(ProcedureReader::documents);
            case NEXT_STEPS -> fields.partIfAny(facet.id()).map(ProcedureReader::nextSteps);
            default -> fields.partIfAny(facet.id()).map(ProcedureReader::text);
        };
    }

    private static FacetValue text(Fields fields) {
        FacetState state = state(fields);
        String text = state instanceof FacetState.Missing
                ? ""
                : fields.textIfAny("text").orElse("");
        if (state instanceof FacetState.Usable && text.isEmpty()) {
            fields.tell("text", "", "nội dung dùng được thì phải có chữ; không có thì ghi state: missing");
        }
        var value = new FacetValue.Text(text, state, fields.dateIfAny("until"), fields.textIfAny("from"));
        fields.done();
        return value;
    }

    private static FacetState state(Fields fields) {
        String stated = fields.textIfAny("state").orElse("usable");
        Optional<String> why = fields.textIfAny("why");
        return switch (stated) {
            case "usable" -> new FacetState.Usable();
            case "missing" -> new FacetState.Missing();
            case "unclear" ->
                new FacetState.Unclear(why.orElseGet(() -> {
                    fields.tell("why", "", "state: unclear thì phải ghi lý do");
                    return "";
                }));
            default -> {
                fields.tell("state", stated, "chỉ nhận usable, unclear, missing");
                yield new FacetState.Missing();
            }
        };
    }

    private static FacetValue nextSteps(Fields fields) {
        var value = new FacetValue.NextSteps(fields.textIfAny("text"), fields.textIfAny("life_event"));
        fields.done();
        return value;
    }

    private static FeeFact fee(Fields fields) {
        String method = fields.text("method");
        if (!method.equals(FeeFact.ANY_METHOD) && !FeeFact.METHODS.contains(method)) {
            fields.tell("method", method, "chỉ nhận mọi hình thức, trực tiếp, trực tuyến, bưu chính");
        }
        FacetState state = state(fields);
        Optional<String> amount = fields.textIfAny("amount");
        if (state instanceof FacetState.Usable && amount.isEmpty()) {
            fields.tell("amount", "", "không có số tiền thì phải ghi state: unclear và lý do");
        }
        return new FeeFact(
                method,
                amount,
                fields.textIfAny("condition"),
                fields.textIfAny("type"),
                fields.dateIfAny("until"),
                state,
                Optional.empty());
    }

    private static FacetValue documents(Fields fields) {
        var value = new FacetValue.Documents(
                fields.each("always", ProcedureReader::document),
                fields.each("when", part -> new FacetValue.Documents.ForCase(part.text("case"), part.text("text"))),
                fields.textsIfAny("not_needed"),
                fields.textsIfAny("notes"),
                state(fields));
        fields.done();
        return value;
    }

    private static FacetValue.Documents.Document document(Fields fields) {
        return new FacetValue.Documents.Document(
                fields.text("text"),
                fields.textIfAny("copies"),
                fields.marked("show") ? FacetValue.Documents.Handing.SHOWN : FacetValue.Documents.Handing.HANDED_IN,
                fields.textIfAny("unless"));
    }

    private static CaseContent caseContent(Fields fields) {
        var ask = new ArrayList<>(fields.texts("ask"));
        if (ask.isEmpty()) {
            fields.tell("ask", "", "mỗi tình huống cần ít nhất một câu hỏi");
            ask.add("…");
        }
        var content = new CaseContent(fields.text("id"), ask, fields.textIfAny("answer"), fields.codeIfAny("see"));
        if (content.answer().isPresent() == content.see().isPresent()) {
            fields.tell("answer", "", "ghi đúng một trong hai: answer hoặc see");
        }
        return content;
    }

    private static Repeal repeal(Fields fields) {
        var repeal = new Repeal(fields.date("since"), fields.codeIfAny("replaced_by"), fields.text("source"));
        fields.done();
        return repeal;
    }

    private static Optional<PortalTexts> portal(Fields fields) {
        return fields.has("portal")
                ? Optional.of(JSON.treeToValue(fields.raw("portal"), PortalTexts.class))
                : Optional.empty();
    }
}
