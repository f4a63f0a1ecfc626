package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.dense.TinyOnnx;
import vn.hoixa.drafting.StubModel;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.knowledge.WholeKnowledge;
import vn.hoixa.procedure.Facet;

/** The questions that drafts are judged on, and the command that does it, with a model that is a script. */
class EvaluateDraftsTest {
    private static final Path QUESTIONS = Path.of("src/test/resources/drafts/questions.jsonl");
    private static final Snapshot KNOWN = WholeKnowledge.snapshot();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    /** Only what the questions are about: each run of the command reads all that it is given. */
    @TempDir
    private static Path asked;

    @BeforeAll
    static void onlyWhatIsAskedAbout() throws IOException {
        var codes =
                DraftRow.read(QUESTIONS).stream().map(row -> row.code().value()).collect(Collectors.toSet());
        Path base = Path.of("knowledge-base");
        try (var files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                boolean procedure = file.startsWith(base.resolve("procedures"));
                if (procedure && codes.stream().noneMatch(name::startsWith)) continue;
                Path copy = asked.resolve(base.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void everyExpectedFactStandsInThePublishedPartAndEveryFieldIsAskedAbout() {
        var rows = DraftRow.read(QUESTIONS);

        assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
        assertThat(rows)
                .allSatisfy(row -> row.facts()
                        .forEach((facet, facts) -> assertThat(facts)
                                .isNotEmpty()
                                .allSatisfy(fact -> assertThat(part(row, facet))
                                        .as(row.id() + " " + facet)
                                        .matches(text -> DraftScores.says(text, fact), fact))));
        assertThat(fieldsOf(rows)).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void ruleAndModelAreJudgedSideBySideAndWhatAModelMakesUpIsMarked() {
        try (var model = StubModel.start()) {
            model.says("{\"answer\":\"Nộp hồ sơ trong 77 ngày [1].\",\"used\":[1],\"missing\":[]}");

            var report = run(Commands.DONE, "--base-url", model.url(), "--model", "mo-hinh-thu");

            assertThat(report.at("/n").asInt()).isGreaterThanOrEqualTo(60);
            var rule = report.at("/drafters/0");
            assertThat(rule.path("unmarked").asInt()).isZero();
            assertThat(rule.path("withUnsupported").asInt()).isZero();
            assertThat(rule.path("coverage").asDouble()).isGreaterThan(0.9);
            var machine = report.at("/drafters/1");
            assertThat(machine.path("by").asString()).isEqualTo("mo-hinh-thu");
            assertThat(machine.path("withUnsupported").asInt())
                    .isEqualTo(machine.path("drafts").asInt())
                    .isPositive();
            assertThat(machine.path("unmarked").asInt()).isZero();
            assertThat(machine.path("drafts").asInt()).isEqualTo(report.at("/n").asInt()); // the row of docs/models.md
            assertThat(machine.path("coverage").asDouble()).isEqualTo(0.01);
            assertThat(report.at("/inUse").isMissingNode()).isTrue();
        }
    }

    @Test
    void recallIsToldWithAndWithoutNearnessOfMeaning() {
        try (var model = StubModel.start()) {
            var report = run(Commands.DONE, "--embedding-url", model.url(), "--embedding-model", "nhung-thu");

            assertThat(report.at("/recall/words/r10").asDouble()).isPositive();
            assertThat(report.at("/recall/fused/r10").asDouble()).isPositive();
            assertThat(model.embedded()).isGreaterThan(1_000); // every way of asking, and each question
            assertThat(run(Commands.DONE).at("/recall/fused").isMissingNode()).isTrue();
        }
    }

    @Test
    void aModelInsideTheApplicationIsMeasuredToo(@TempDir Path directory) {
        var tiny = TinyOnnx.knowing(KNOWN, directory);

        var report = run(
                Commands.DONE,
                "--embedding-file",
                tiny.model().toString(),
                "--embedding-tokenizer",
                tiny.tokenizer().toString());

        assertThat(report.at("/recall/fused/r10").asDouble()).isPositive();
    }

    @Test
    void anEmbeddingModelThatIsAwayIsASentenceAndTheReportStaysAReport() {
        var err = new StringWriter();
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            var report = run(
                    Commands.DONE,
                    new PrintWriter(err),
                    "--embedding-url",
                    "http://127.0.0.1:9/v1",
                    "--embedding-model",
                    "nhung-thu");

            assertThat(report.at("/recall/words/r10").asDouble()).isPositive();
            assertThat(report.at("/recall/fused").isMissingNode()).isTrue();
        } finally {
            System.setOut(before);
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "The embedding model gave nothing (ClosedChannelException): recall is told by words alone.");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void whatOfficersSentUnchangedIsAShareOfWhatTheySent() {
        var lately = new vn.hoixa.drafting.DraftFigures.Lately(9, Map.of(), 4, 3);

        assertThat(EvaluateDraftsCommand.InUse.of(lately)).isEqualTo(new EvaluateDraftsCommand.InUse(90, 4, 3, 0.75));
    }

    @Test
    void anEndpointOnTheOpenInternetIsRefused() {
        var out = new StringWriter();
        var line = Commands.line(NOBODY).setErr(new PrintWriter(out));

        assertThat(line.execute(arguments("--base-url", "http://8.8.8.8/v1", "--model", "m")))
                .isNotEqualTo(Commands.DONE);
        assertThat(out.toString()).contains("allowed in the console only");
    }

    @Test
    void aFigureThatNoSourceSaysAndNoMarkCoversIsFound() {
        var trial = new vn.hoixa.drafting.DraftTrial.Tried(
                new vn.hoixa.drafting.Drafted.Written(
                        "x 12 [1]",
                        Set.of(1),
                        List.of(),
                        new vn.hoixa.drafting.Drafted.By("m", 1, 0, 0, java.time.Duration.ZERO)),
                List.of(new vn.hoixa.drafting.DraftSource(1, "Việc", "Phí", "có 13 đồng")),
                List.of());

        assertThat(DraftScores.hasUnmarked("x 12 [1]", trial)).isTrue();
        assertThat(DraftScores.hasUnmarked("x 13 [1]", trial)).isFalse();
    }

    private static final Commands.Launcher NOBODY = new Commands.Launcher() {
        @Override
        public org.springframework.context.ConfigurableApplicationContext serve(List<String> properties) {
            throw new AssertionError("serves nothing");
        }

        @Override
        public org.springframework.context.ConfigurableApplicationContext backOffice() {
            throw new AssertionError("needs no database");
        }
    };

    private static JsonNode run(int code, String... more) {
        return run(code, new PrintWriter(System.err, true, StandardCharsets.UTF_8), more);
    }

    private static JsonNode run(int code, PrintWriter err, String... more) {
        var out = new StringWriter();
        CommandLine line = Commands.line(NOBODY).setOut(new PrintWriter(out)).setErr(err);
        assertThat(line.execute(arguments(more))).isEqualTo(code);
        return JsonMapper.shared().readTree(out.toString());
    }

    private static String[] arguments(String... more) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "evaluate-drafts",
                                "--procedures",
                                asked.toString(),
                                "--questions",
                                QUESTIONS.toString()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
    }

    private static String part(DraftRow row, Facet facet) {
        return KNOWN.procedure(row.code())
                .flatMap(procedure -> procedure.facet(facet, DAY))
                .map(passage -> passage.text())
                .orElse("");
    }

    private static Set<String> fieldsOf(List<DraftRow> rows) {
        Map<String, List<Procedure>> fields = rows.stream()
                .flatMap(row -> KNOWN.procedure(row.code()).stream())
                .collect(Collectors.groupingBy(Procedure::field));
        return fields.keySet();
    }
}
