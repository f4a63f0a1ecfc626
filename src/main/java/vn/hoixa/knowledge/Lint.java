package vn.hoixa.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hoixa.portal.HandlersByField;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Fields;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.ProcedureReader;
import vn.hoixa.procedure.Retired;

/**
 * The checks of a {@code knowledge-base} directory: every file can be read, is complete, sourced and dated, says nothing twice
 * and nothing against itself, names no body or paper that is no more, and holds nobody's data.
 *
 * <p>It knows no date of today, so that the same files always pass or fail: what has aged is told by the application.
 */
final class Lint {
    private final List<Finding> findings = new ArrayList<>();
    private final BaseFiles base;

    private Lint(BaseFiles base) {
        this.base = base;
    }

    static List<Finding> of(BaseFiles base) {
        return new Lint(base).run();
    }

    private List<Finding> run() {
        var retired = Retired.from(base, findings::add);
        var sheets = new Sheets(base, findings::add).read();
        var words = new WordLint(retired, findings::add);
        unique(sheets);
        var known = known(sheets);
        for (Sheets.Sheet sheet : sheets) {
            if (!sheet.file().startsWith("retired/")) {
                check(sheet, known, words, retired);
            }
        }
        handlers(known);
        return List.copyOf(findings);
    }

    /** What files may refer to. */
    record Known(Set<String> handlers, Set<String> events, Map<String, String> shortNames) {}

    private void check(Sheets.Sheet sheet, Known known, WordLint words, Retired retired) {
        var reader = new ItemReader(new RevisionId(new UUID(0, 0)), Optional.empty());
        var fields = Fields.of(sheet.file(), sheet.content(), _ -> {});
        fileName(sheet);
        if (sheet.type() == ItemType.PROCEDURE) {
            new ProcedureLint(sheet.file(), ProcedureReader.read(fields), known, words, findings::add).check(retired);
        } else {
            new ItemLint(sheet.file(), words, findings::add).check(reader.read(sheet.type(), fields));
        }
    }

    private Known known(List<Sheets.Sheet> sheets) {
        Set<String> handlers = new LinkedHashSet<>();
        Set<String> events = new LinkedHashSet<>();
        Map<String, String> shortNames = new HashMap<>();
        for (Sheets.Sheet sheet : sheets) {
            switch (sheet.type()) {
                case COMMUNE ->
                    sheet.content()
                            .path("handlers")
                            .forEach(each -> handlers.add(each.path("id").asString("")));
                case EVENT -> events.add(sheet.key());
                case PROCEDURE -> shortName(sheet, shortNames);
                case ANSWER, TOPIC, RULE -> {}
            }
        }
        return new Known(handlers, events, shortNames);
    }

    private void shortName(Sheets.Sheet sheet, Map<String, String> shortNames) {
        String name = sheet.content().path("short_name").asString("");
        String other = shortNames.putIfAbsent(name.toLowerCase(Locale.ROOT), sheet.file());
        if (other != null) {
            findings.add(new Finding(sheet.file(), "short_name", name, "trùng tên ngắn với " + other));
        }
    }

    private void unique(List<Sheets.Sheet> sheets) {
        sheets.stream().collect(Collectors.groupingBy(sheet -> sheet.type() + " " + sheet.key())).values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> findings.add(new Finding(
                        same.getLast().file(),
                        "id",
                        same.getLast().key(),
                        "đã có trong " + same.getFirst().file())));
    }

    private void fileName(Sheets.Sheet sheet) {
        String name = sheet.file().substring(sheet.file().lastIndexOf('/') + 1);
        boolean fits = sheet.type() == ItemType.PROCEDURE
                ? name.startsWith(sheet.key() + "-")
                : sheet.type() == ItemType.COMMUNE || name.equals(sheet.key() + ".yaml");
        if (!fits) {
            findings.add(new Finding(sheet.file(), "id", sheet.key(), "tên tệp phải theo mã ghi bên trong"));
        }
    }

    private void handlers(Known known) {
        HandlersByField.from(base, _ -> {}).entries().stream()
                .map(HandlersByField.Entry::handler)
                .filter(handler -> !known.handlers().contains(handler))
                .forEach(handler -> findings.add(new Finding(
                        HandlersByField.FILE, "handler", handler, "không có trong handlers của commune.yaml")));
    }
}
