package vn.hoixa.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Lexicon;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.Finding;
import vn.hoixa.revision.Slot;

/**
 * Runs the rules over the files of a directory ({@code knowledge-base/} or {@code prompts/}).
 *
 * <p>It does not use today's date, so that the same files always pass or fail: the application reports outdated items.
 */
public final class Lint {
    /** Rules that check each sheet by itself. */
    private static final Set<Rule> OF_ONE_SHEET = EnumSet.of(
            Rule.FORM,
            Rule.SOURCED,
            Rule.DATED,
            Rule.DEAD_TERMS,
            Rule.FEES,
            Rule.TIME_LIMITS,
            Rule.LOCAL_RULES,
            Rule.LENGTH);

    private final Map<Rule, List<Finding>> findings = new EnumMap<>(Rule.class);

    private Lint(Corpus corpus) {
        for (Rule rule : Rule.values()) {
            var found = new ArrayList<Finding>();
            rule.check().look(corpus, found::add);
            findings.put(rule, List.copyOf(found));
        }
    }

    /** Checks every file of a directory. */
    public static Lint of(Path directory) {
        return of(directory, Lexicon.packed());
    }

    static Lint of(Path directory, Lexicon lexicon) {
        return new Lint(Corpus.read(directory, lexicon));
    }

    /**
     * The findings in one sheet that must be corrected before it can be published, independent of other sheets.
     *
     * @param sheet in the form of a file of {@code knowledge-base/}
     * @param among the snapshot that the sheet belongs to
     */
    public static List<Finding> ofSheet(Slot slot, JsonNode sheet, Snapshot among, AbolishedTerms abolished) {
        var corpus = Corpus.of(slot, sheet, among, abolished);
        var found = new ArrayList<Finding>();
        OF_ONE_SHEET.forEach(rule -> rule.check().look(corpus, found::add));
        return List.copyOf(found);
    }

    public boolean isClean() {
        return findings.values().stream().allMatch(List::isEmpty);
    }

    /** One line per finding: file, field, value, what is expected, and the rule. */
    public List<String> findings() {
        return findings.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(finding -> finding + " [" + each.getKey().id() + "]"))
                .toList();
    }

    /** One line per violated rule, with its count and meaning; the last line is the total. */
    public List<String> summary() {
        var lines = new ArrayList<String>();
        findings.forEach((rule, found) -> {
            if (!found.isEmpty()) {
                lines.add("%5d  %-16s %s".formatted(found.size(), rule.id(), rule.meaning()));
            }
        });
        int all = findings.values().stream().mapToInt(List::size).sum();
        lines.add(all == 0 ? "Không có lỗi." : "Có " + all + " lỗi.");
        return lines;
    }

    List<Finding> of(Rule rule) {
        return findings.getOrDefault(rule, List.of());
    }
}
