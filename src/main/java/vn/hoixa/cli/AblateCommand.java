package vn.hoixa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.hoixa.knowledge.KnowledgeFiles;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.search.SearchWeights;

/**
 * Ablation study: leaves out one step of text understanding after another and prints the ranking quality without it as
 * a table.
 */
@Command(
        name = "ablate",
        description = "Rank without one step of understanding after the other; prints a table in Markdown.",
        mixinStandardHelpOptions = true)
final class AblateCommand implements Callable<Integer> {
    @Option(
            names = "--procedures",
            required = true,
            arity = "1..*",
            description = "JSON Lines (gzip too) or knowledge-base directories; facts of the first, words of all.")
    List<Path> procedures = List.of();

    @Option(names = "--questions", required = true, arity = "1..*", description = "Questions, JSON Lines.")
    List<Path> questions = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    private record Asked(String name, List<EvaluationRow> rows) {}

    @Override
    public Integer call() {
        List<Asked> files = questions.stream()
                .map(file ->
                        new Asked(String.valueOf(file.getFileName()).replace(".jsonl", ""), EvaluationRow.read(file)))
                .toList();
        tell(row("without", files.stream().map(Asked::name)));
        tell(row("---", files.stream().map(_ -> "---")));
        var whole = KnowledgeFiles.load(procedures, Ablation.NOTHING.lexicon()).snapshot();
        tell(figures("nothing", whole, files));
        for (Ablation step : Ablation.steps()) tell(figures(step.name(), without(step, whole), files));
        tell(figures(
                "the knowledge base",
                KnowledgeFiles.load(procedures.subList(0, 1), Ablation.NOTHING.lexicon())
                        .snapshot(),
                files));
        return Commands.DONE;
    }

    private Snapshot without(Ablation step, Snapshot whole) {
        if (step.files().isEmpty()) return whole.weighing(step.of(SearchWeights.packed()));
        return KnowledgeFiles.load(procedures, step.lexicon()).snapshot();
    }

    /** First and among the first three, as typed; first without diacritics. */
    private static String figures(String name, Snapshot known, List<Asked> files) {
        var ranks = new Ranks(known);
        List<String> cells = new ArrayList<>();
        for (Asked file : files) {
            List<EvaluationRow> rows =
                    file.rows().stream().filter(row -> row.isInside(known)).toList();
            var typed = ranks.of(rows);
            var bare = ranks.of(EvaluationRow.typed(rows, Vietnamese::fold));
            cells.add("%.3f / %.3f / %.3f".formatted(typed.r1(), typed.r3(), bare.r1()));
        }
        return row(name, cells.stream());
    }

    private static String row(String name, Stream<String> cells) {
        return Stream.concat(Stream.of(name), cells).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void tell(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
