package vn.hoixa.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hoixa.language.Lexicon;
import vn.hoixa.procedure.Finding;

/**
 * What the rules find in the files of a directory ({@code knowledge-base/} or {@code prompts/}).
 *
 * <p>It knows no date of today, so that the same files always pass or fail: what has aged is told by the application.
 */
public final class Lint {
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

    public boolean isClean() {
        return findings.values().stream().allMatch(List::isEmpty);
    }

    /** One line for each finding: file, field, value, what is expected, and the rule. */
    public List<String> findings() {
        return findings.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(finding -> finding + " [" + each.getKey().id() + "]"))
                .toList();
    }

    /** One line for each rule that something breaks, how often and what it asks; the last line is the sum. */
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
