package vn.hoixa.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.dense.Nearness;
import vn.hoixa.drafting.DraftFigures;
import vn.hoixa.drafting.DraftTrial;
import vn.hoixa.drafting.Drafted;
import vn.hoixa.drafting.DraftingSettings;
import vn.hoixa.knowledge.KnowledgeFiles;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.language.Lexicon;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.search.ItemKind;

/**
 * Command: evaluates drafts on questions with reviewed facts: by rule, and with an endpoint by a model, side by side.
 */
@Command(
        name = "evaluate-drafts",
        description = "Judge drafts for officers on questions with reviewed facts; prints figures as JSON.",
        mixinStandardHelpOptions = true)
final class EvaluateDraftsCommand implements Callable<Integer> {
    private static final int SEARCHED = 20;
    private static final int LOOKED_BACK = 90;

    private final Commands.Launcher launcher;

    @Option(names = "--procedures", required = true, arity = "1..*", description = "As for evaluate.")
    List<Path> procedures = List.of();

    @Option(names = "--questions", required = true, arity = "1..*", description = "Questions with facts, JSON Lines.")
    List<Path> questions = List.of();

    @Option(
            names = "--base-url",
            defaultValue = "${env:HOIXA_DRAFTING_BASE_URL:-}",
            description = "Endpoint of a model on this machine or in the office's network; none: by rule only.")
    String baseUrl = "";

    @Option(
            names = "--model",
            defaultValue = "${env:HOIXA_DRAFTING_MODEL:-}",
            description = "Name of the model at the endpoint.")
    String model = "";

    @Mixin
    EmbeddingOptions embeddings = new EmbeddingOptions();

    @Option(names = "--longest", defaultValue = "60", description = "Seconds that one draft may take.")
    int longest = 60;

    @Option(names = "--explain", description = "Print each draft, and what in it no source says.")
    boolean explain;

    @Option(
            names = "--in-use",
            description = "Also tell from this installation's database how many drafts of the last " + LOOKED_BACK
                    + " days officers sent unchanged.")
    boolean inUse;

    @Option(names = "--json", paramLabel = "OUT", description = "Also write the figures to a file.")
    @Nullable
    Path json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    EvaluateDraftsCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    /**
     * @param n number of questions
     * @param recall how often the right procedure is among the first
     * @param inUse what officers of this installation sent; absent unless asked for
     */
    record Report(
            int n,
            DraftRecall.Both recall,
            List<DraftScores> drafters,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            InUse inUse) {}

    /**
     * How officers used drafts of a model.
     *
     * @param days how far back
     * @param sent drafts that an officer used and sent
     * @param unchanged those of them that were sent unchanged
     * @param share of the sent, 0 to 1; 0 when none was sent
     */
    record InUse(int days, int sent, int unchanged, double share) {
        static InUse of(DraftFigures.Lately lately) {
            return new InUse(LOOKED_BACK, lately.sent(), lately.unchanged(), lately.unchangedPercent() / 100.0);
        }
    }

    @Override
    public Integer call() throws IOException {
        silence("dev.langchain4j");
        var known = KnowledgeFiles.load(procedures, Lexicon.packed()).snapshot();
        var rows =
                questions.stream().flatMap(file -> DraftRow.read(file).stream()).toList();
        var masker = Answerers.masker();
        var candidates = new LinkedHashMap<DraftRow, List<ProcedureCode>>();
        rows.forEach(row -> candidates.put(row, candidates(known, row)));
        var drafters = new ArrayList<DraftTrial>();
        drafters.add(DraftTrial.byRule(known));
        model(known, masker).ifPresent(drafters::add);
        var figures =
                drafters.stream().map(each -> judge(each, candidates, masker)).toList();
        var report = new Report(rows.size(), recall(known, candidates, masker), figures, inUse ? inUse() : null);
        String printed = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(report);
        spec.commandLine().getOut().println(printed);
        if (json != null) Files.writeString(json, printed + "\n");
        return figures.stream().anyMatch(each -> each.unmarked() > 0) ? Commands.FOUND : Commands.DONE;
    }

    private Optional<DraftTrial> model(Snapshot known, Masker masker) {
        if (baseUrl.isBlank()) {
            return Optional.empty();
        }
        String key =
                Optional.ofNullable(System.getenv("HOIXA_DRAFTING_API_KEY")).orElse("");
        try {
            var settings = new DraftingSettings(baseUrl, key, model, Duration.ofSeconds(longest), 1, 0);
            return Optional.of(DraftTrial.byModel(known, settings, masker, ""));
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(String.valueOf(e.getMessage()));
        }
    }

    private InUse inUse() {
        try (var application = launcher.backOffice()) {
            return InUse.of(application.getBean(DraftFigures.class).lately(Duration.ofDays(LOOKED_BACK)));
        }
    }

    private DraftRecall.Both recall(Snapshot known, Map<DraftRow, List<ProcedureCode>> words, Masker masker) {
        if (embeddings.isNone()) {
            return DraftRecall.Both.byWords(words);
        }
        var nearness = nearness(known);
        try {
            return DraftRecall.Both.fused(words, nearness, masker);
        } catch (RuntimeException e) {
            spec.commandLine()
                    .getErr()
                    .println("The embedding model gave nothing (%s): recall is told by words alone."
                            .formatted(reason(e)));
            return DraftRecall.Both.byWords(words);
        }
    }

    private Nearness nearness(Snapshot known) {
        try {
            return DraftTrial.nearness(known, embeddings.settings(Duration.ofSeconds(longest)));
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(String.valueOf(e.getMessage()));
        }
    }

    /** The type of the innermost cause; the exceptions that libraries wrap around it say less. */
    private static String reason(Throwable e) {
        var inner = e;
        while (inner.getCause() != null) inner = inner.getCause();
        return inner.getClass().getSimpleName();
    }

    /**
     * Silences a library that logs a stack trace when it retries: here a failure is a sentence, and the output a
     * report.
     */
    private static void silence(String library) {
        LoggingSystem.get(EvaluateDraftsCommand.class.getClassLoader()).setLogLevel(library, LogLevel.OFF);
    }

    private DraftScores judge(DraftTrial trial, Map<DraftRow, List<ProcedureCode>> candidates, Masker masker) {
        var on = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var sum = new DraftScores.Sum();
        candidates.forEach((row, about) -> {
            var tried = trial.draft(masker.mask(row.question()).text(), about, row.asked(), on);
            sum.add(row, tried);
            if (explain) explain(row, tried);
        });
        return sum.figures();
    }

    private static List<ProcedureCode> candidates(Snapshot known, DraftRow row) {
        return known.search(row.question(), SEARCHED).stream()
                .filter(hit -> hit.kind() == ItemKind.PROCEDURE)
                .flatMap(hit -> ProcedureCode.of(hit.key()).stream())
                .toList();
    }

    private void explain(DraftRow row, DraftTrial.Tried tried) {
        var err = spec.commandLine().getErr();
        err.println(row.id() + " " + row.question());
        switch (tried.drafted()) {
            case Drafted.None(var why, var _) -> err.println("  " + why);
            case Drafted.Written written -> {
                err.println("  " + written.text().replace("\n", "\n  "));
                row.facts().values().stream()
                        .flatMap(List::stream)
                        .filter(fact -> !DraftScores.says(written.plain(), fact))
                        .forEach(fact -> err.println("  lacks: " + fact));
                tried.unsupported().forEach(fact -> err.println("  no source says: " + fact.in(written.text())));
            }
        }
    }
}
