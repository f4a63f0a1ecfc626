package vn.hoixa.keeping;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoixa.keeping.Portrait.Line;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.FacetValue;
import vn.hoixa.procedure.FeeFact;
import vn.hoixa.procedure.Labels;
import vn.hoixa.procedure.ProcedureContent;

/** Renders a procedure as readable text, part by part. */
record ProcedurePortrait(Optional<Commune> commune) {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    Portrait of(ProcedureContent content) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("short_name", "Tên ngắn", content.shortName()));
        lines.add(new Line("name", "Tên chính thức", content.name()));
        lines.add(new Line("field", "Lĩnh vực", content.field()));
        lines.add(new Line(
                "handler", "Ai nhận hồ sơ", content.handler().map(this::handler).orElse("")));
        content.repeal()
                .ifPresent(end -> lines.add(new Line(
                        "repeal",
                        "Bãi bỏ",
                        "từ " + DAY.format(end.since())
                                + end.replacedBy()
                                        .map(code -> ", thay bằng " + code)
                                        .orElse("") + ", theo " + end.source())));
        for (Facet facet : Facet.values()) {
            lines.addAll(lines(content, facet));
        }
        content.cases().forEach(one -> lines.add(new Line("cases." + one.id(), "Tình huống", one(one))));
        content.distinguish().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> lines.add(
                        new Line("distinguish." + each.getKey(), "Khác với " + each.getKey(), each.getValue())));
        lines.add(new Line("names", "Tên người dân hay gọi", String.join("\n", content.names())));
        lines.add(new Line("phrasings", "Cách hỏi", String.join("\n", content.phrasings())));
        lines.add(new Line("legal_basis", "Căn cứ pháp lý", String.join(", ", content.legalBasis())));
        source(content, lines);
        return new Portrait(lines);
    }

    /** One line per amount, so that a changed amount is easy to see. */
    private static List<Line> lines(ProcedureContent content, Facet facet) {
        return content.facets().get(facet) instanceof FacetValue.Fees fees
                ? fees.facts().stream()
                        .map(fact -> new Line("facets.fee." + what(fact), Labels.capitalised(what(fact)), amount(fact)))
                        .toList()
                : List.of(new Line("facets." + facet.id(), facet.label(), facet(content, facet)));
    }

    private static void source(ProcedureContent content, List<Line> lines) {
        var source = content.source();
        lines.add(new Line(
                "source",
                "Nguồn",
                Stream.concat(source.decision().stream(), source.url().stream()).collect(Collectors.joining("\n"))));
        lines.add(new Line("source.facts_on", "Ngày của số liệu", DAY.format(source.factsOn())));
        lines.add(new Line(
                "source.review_by",
                "Hạn rà soát",
                source.reviewBy().map(DAY::format).orElse("")));
    }

    private String handler(String id) {
        return commune.flatMap(own -> own.handler(id))
                .map(handler -> handler.name().text())
                .orElse(id);
    }

    private static String one(ProcedureContent.CaseContent one) {
        return String.join(" / ", one.ask()) + "\n→ "
                + one.answer()
                        .orElseGet(() ->
                                "xem thủ tục " + one.see().map(Object::toString).orElse(""));
    }

    static String facet(ProcedureContent content, Facet facet) {
        FacetValue value = content.facets().get(facet);
        return value == null ? "" : value(value);
    }

    static String value(FacetValue value) {
        return switch (value) {
            case FacetValue.Text text -> text(text);
            case FacetValue.Documents documents -> documents(documents);
            case FacetValue.Fees fees ->
                fees.facts().stream().map(ProcedurePortrait::fee).collect(Collectors.joining("\n"));
            case FacetValue.NextSteps next ->
                next.text().orElse("")
                        + next.lifeEvent()
                                .map(event -> " (việc trong đời: " + event + ")")
                                .orElse("");
        };
    }

    private static String text(FacetValue.Text value) {
        return state(value.stated(), value.text()) + until(value.until());
    }

    private static String until(Optional<LocalDate> last) {
        return last.map(day -> " (đến hết ngày " + DAY.format(day) + ")").orElse("");
    }

    private static String state(FacetState state, String text) {
        return switch (state) {
            case FacetState.Usable _ -> text;
            case FacetState.Missing _ -> "Nguồn không ghi";
            case FacetState.Unclear(String reason) -> "Cần đối chiếu: " + reason + (text.isEmpty() ? "" : "\n" + text);
        };
    }

    private static String documents(FacetValue.Documents value) {
        var lines = new ArrayList<String>();
        if (!(value.stated() instanceof FacetState.Usable)) {
            lines.add(state(value.stated(), ""));
        }
        value.always().forEach(paper -> lines.add("- " + paper(paper)));
        value.when().forEach(when -> lines.add("- " + when.name() + ": " + when.text()));
        value.notNeeded().forEach(paper -> lines.add("Không cần: " + paper));
        value.notes().forEach(note -> lines.add("Lưu ý: " + note));
        return String.join("\n", lines);
    }

    private static String paper(FacetValue.Documents.Document paper) {
        var details = new ArrayList<String>();
        paper.copies().ifPresent(details::add);
        if (paper.handing() == FacetValue.Documents.Handing.SHOWN) {
            details.add("cho xem, không nộp");
        }
        paper.unless().ifPresent(when -> details.add("không cần khi " + when));
        return details.isEmpty() ? paper.text() : paper.text() + " (" + String.join("; ", details) + ")";
    }

    private static String fee(FeeFact fact) {
        return what(fact) + ": " + amount(fact);
    }

    private static String what(FeeFact fact) {
        return fact.type().orElse("phí") + ", " + fact.method()
                + fact.condition().map(when -> ", " + when).orElse("");
    }

    private static String amount(FeeFact fact) {
        return state(fact.stated(), fact.amount().orElse("")) + until(fact.until());
    }
}
