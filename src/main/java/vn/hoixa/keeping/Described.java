package vn.hoixa.keeping;

import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.procedure.Fields;
import vn.hoixa.procedure.ProcedureReader;
import vn.hoixa.procedure.Source;
import vn.hoixa.revision.Revision;

/**
 * The parsed summary of one content, as the catalogue caches it.
 *
 * @param reviewBy as the content says it itself
 * @param gaps those that depend on the content alone
 * @param order collation key of the name: comparing keys is far cheaper than comparing names
 */
record Described(
        String name,
        String officialName,
        String field,
        Optional<String> handler,
        String handlerName,
        Optional<LocalDate> reviewBy,
        List<Gap> gaps,
        String found,
        CollationKey order) {
    static Described of(Procedure procedure, LocalDate day, Gaps gaps) {
        var found = new ArrayList<String>();
        found.add(procedure.key());
        found.add(procedure.shortName().text());
        found.add(procedure.officialName().text());
        found.addAll(procedure.names());
        found.addAll(procedure.phrasings());
        return new Described(
                procedure.shortName().text(),
                procedure.officialName().text(),
                procedure.field(),
                procedure.handlerId(),
                procedure
                        .handler()
                        .map(Commune.Handler::name)
                        .map(Object::toString)
                        .orElse(""),
                procedure.source().reviewBy(),
                gaps.of(procedure, day),
                folded(found),
                order(procedure.shortName().text()));
    }

    /** The summary of any item but a procedure. */
    static Described of(Revision revision, Gaps gaps) {
        JsonNode sheet = revision.sheet();
        String name = Stream.of("title", "topic")
                .map(key -> sheet.path(key).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(revision.type().label());
        var found = new ArrayList<String>(List.of(revision.key(), name));
        sheet.path("ask").forEach(ask -> found.add(ask.asString("")));
        Optional<Source> source = source(sheet);
        return new Described(
                name,
                name,
                sheet.path("field").asString(""),
                Optional.empty(),
                "",
                revision.reviewBy().or(() -> source.flatMap(Source::reviewBy)),
                gaps.of(sheet),
                folded(found),
                order(name));
    }

    private static Optional<Source> source(JsonNode sheet) {
        return sheet.path("source").isObject()
                ? Optional.of(ProcedureReader.source(Fields.of("source", sheet.get("source"), _ -> {})))
                : Optional.empty();
    }

    private static CollationKey order(String name) {
        return Collator.getInstance(Locale.of("vi")).getCollationKey(name);
    }

    private static String folded(List<String> texts) {
        return Vietnamese.fold(String.join("\n", texts));
    }
}
