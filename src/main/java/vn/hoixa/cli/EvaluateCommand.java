package vn.hoixa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Thresholds;
import vn.hoixa.knowledge.KnowledgeFiles;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Lexicon;
import vn.hoixa.search.Calibration;

/**
 * Command: evaluates search and answers on files of questions, without web and database; prints the results as JSON.
 */
@Command(
        name = "evaluate",
        description = "Judge search and answers on files of questions; prints figures as JSON.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--procedures",
            required = true,
            arity = "1..*",
            description = "JSON Lines (gzip too) or knowledge-base directories; facts of the first, words of all.")
    List<Path> procedures = List.of();

    @Option(names = "--questions", required = true, arity = "1..*", description = "Questions, JSON Lines.")
    List<Path> questions = List.of();

    @Option(names = "--slips", paramLabel = "SEED", description = "Also rank with one slip of the finger a question.")
    @Nullable
    Long slips;

    @Option(names = "--explain", description = "Say what became of each question, and why where it was not right.")
    boolean explain;

    @Option(names = "--json", paramLabel = "OUT", description = "Also write the figures to a file.")
    @Nullable
    Path json;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var lexicon = Lexicon.packed();
        var loaded = KnowledgeFiles.load(procedures, lexicon);
        loaded.problems().forEach(problem -> err().println(problem));
        Fingerprints.of(procedures, questions)
                .differences(Calibration.packed().part("sha256", Fingerprints.class))
                .forEach(difference -> err().println(difference));
        var rows = questions.stream()
                .flatMap(file -> EvaluationRow.read(file).stream())
                .toList();
        var report = new Answerers(lexicon)
                .over(loaded.snapshot(), Thresholds.packed())
                .run(rows, Optional.ofNullable(slips).map(EvaluateCommand::seeded));
        if (explain) report.outcomes().forEach(outcome -> explain(loaded.snapshot(), outcome));
        String figures = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(report.figures());
        out().println(figures);
        if (json != null) Files.writeString(json, figures + "\n");
        return Commands.DONE;
    }

    private static Slips seeded(long seed) {
        return new Slips(new SplittableRandom(seed));
    }

    private void explain(Snapshot known, Evaluation.Outcome outcome) {
        var row = outcome.row();
        err().println(row.id() + " " + outcome.verdict() + " " + String.join(" | ", row.turns()));
        if (Evaluation.isRight(outcome)) return;
        err().println("  expected " + row.behavior() + " " + row.expect() + ", was " + kind(outcome.answer()) + " "
                + Verdict.codes(outcome.answer()));
        known.explain(row.judged(), row.earlier(), 5)
                .forEach(hit -> err().printf(
                                "  %6.3f named %.2f asked %.2f %s %s %s%n",
                                hit.score(), hit.named(), hit.asked(), hit.kind(), hit.key(), name(known, hit.key())));
    }

    private static String name(Snapshot known, String key) {
        return vn.hoixa.procedure.ProcedureCode.of(key)
                .flatMap(known::procedure)
                .map(procedure -> procedure.shortName().text())
                .orElse("");
    }

    private static String kind(Answer answer) {
        return switch (answer) {
            case Answer.Ready _ -> "ready";
            case Answer.Clarify _ -> "clarify";
            case Answer.NeedsReview review -> "review " + review.reason();
            case Answer.Declined _ -> "declined";
            case Answer.Standing standing -> "standing " + standing.which();
        };
    }

    private PrintWriter out() {
        return java.util.Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return java.util.Objects.requireNonNull(spec).commandLine().getErr();
    }
}
