package vn.hoixa.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.hoixa.procedure.Fields;
import vn.hoixa.procedure.Finding;

/** Parses a file of {@code knowledge-base/warnings/}. */
final class TemplateReader {

    private TemplateReader() {}

    static Template read(String file, JsonNode sheet) {
        var findings = new ArrayList<Finding>();
        var fields = Fields.of(file, sheet, findings::add);
        try {
            var template = template(fields);
            fields.textIfAny("source_needed");
            fields.done();
            if (findings.isEmpty()) {
                return template;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(
                file + ": " + findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
    }

    private static Template template(Fields fields) {
        return new Template(
                fields.text("id"),
                new Classification(
                        Category.valueOf(fields.text("category")),
                        each(Way.class, fields.texts("ways")),
                        AiPart.valueOf(fields.text("ai").toUpperCase(Locale.ROOT)),
                        each(Target.class, fields.textsIfAny("aimed_at"))),
                Severity.valueOf(fields.text("severity").toUpperCase(Locale.ROOT)),
                new Words(
                        fields.text("title"),
                        fields.text("happening"),
                        fields.texts("signs"),
                        fields.texts("advice"),
                        fields.text("call")),
                fields.partIfAny("source").map(TemplateReader::source),
                Integer.parseInt(fields.text("days")));
    }

    private static SourceDocument source(Fields fields) {
        var source = new SourceDocument(fields.text("issuer"), fields.text("document"), fields.dateIfAny("dated"));
        fields.done();
        return source;
    }

    private static <E extends Enum<E>> Set<E> each(Class<E> type, List<String> names) {
        return names.stream()
                .map(name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
