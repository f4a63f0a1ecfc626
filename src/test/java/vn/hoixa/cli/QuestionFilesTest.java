package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.hoixa.cli.EvaluationRow.Behavior;
import vn.hoixa.cli.EvaluationRow.Needs;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.Request;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.procedure.ProcedureCode;

/** The questions that understanding is measured with: well-formed, of many kinds, and not ours word for word. */
class QuestionFilesTest {
    private static final Path QUESTIONS = Path.of("src/test/resources/questions");
    private static final Path KNOWLEDGE = Path.of("knowledge-base");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "facet, 150, ANSWER",
        "case, 150, ANSWER",
        "overview, 150, ANSWER",
        "vague, 60, CLARIFY",
        "out-of-scope, 80, OUT_OF_SCOPE",
        "two-procedures, 40, ANSWER"
    })
    void eachFileIsLargeEnoughAndOfItsKind(String file, int least, Behavior behavior) {
        List<EvaluationRow> rows = read(file);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(least);
        assertThat(rows).allMatch(row -> row.behavior() == behavior, "is " + behavior);
    }

    @Test
    void followUpsHaveAnEarlierTurn() {
        assertThat(read("multi-turn"))
                .hasSizeGreaterThanOrEqualTo(60)
                .allMatch(row -> !row.earlier().isEmpty(), "has an earlier turn");
    }

    @Test
    void shortMessagesAreOfEveryKind() {
        List<EvaluationRow> rows = read("sms");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(300);
        assertThat(rows.stream().map(EvaluationRow::behavior)).contains(Behavior.values());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"blind2, 120", "blind3, 160", "blind4, 210", "blind5, 220", "blind6, 310", "strangers, 290"})
    void strangersAskOfEveryKind(String file, int least) {
        List<EvaluationRow> rows = read(file);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(least);
        assertThat(rows.stream().map(EvaluationRow::behavior)).contains(Behavior.values());
    }

    @Test
    void twoProceduresAreBothNeeded() {
        assertThat(read("two-procedures"))
                .allMatch(row -> row.needs() == Needs.ALL, "needs all")
                .allMatch(row -> row.expect().size() == 2, "expects two");
    }

    @Test
    void whatIsExpectedFitsTheBehavior() {
        assertThat(all()).allMatch(QuestionFilesTest::fits, "expects what its behavior calls for");
    }

    @Test
    void noIdAndNoQuestionStandsTwice() {
        assertThat(all().map(EvaluationRow::id)).doesNotHaveDuplicates();
        assertThat(all().map(QuestionFilesTest::said)).doesNotHaveDuplicates();
    }

    @Test
    void aboutHalfIsTypedWithoutDiacritics() {
        List<EvaluationRow> rows = all().toList();
        long plain = rows.stream().filter(QuestionFilesTest::isPlain).count();
        assertThat(plain).isBetween(rows.size() * 45L / 100, rows.size() * 55L / 100);
    }

    @Test
    void noQuestionIsWrittenInTheKnowledgeBase() {
        Set<String> ours = texts(KNOWLEDGE);
        assertThat(ours).hasSizeGreaterThan(1_000);
        assertThat(all().map(QuestionFilesTest::said).filter(ours::contains)).isEmpty();
    }

    @Test
    void noQuestionAndNothingOfAProcedureIsTakenForChatterWithoutDiacritics() {
        var intents = Intents.packed(Lexicon.packed());
        Stream<String> questions =
                all().filter(row -> row.behavior() != Behavior.OUT_OF_SCOPE).map(EvaluationRow::judged);
        assertThat(Stream.concat(questions, texts(KNOWLEDGE.resolve("procedures")).stream())
                        .map(Vietnamese::fold)
                        .filter(text -> intents.request(intents.hear(text))
                                .filter(Set.of(Request.RUDE, Request.OUT_OF_SCOPE_CHAT)::contains)
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void everyCodeIsOneOfThePortals() {
        String data = System.getenv("HOIXA_DATA");
        Assumptions.assumeTrue(data != null, "HOIXA_DATA is not set: the portal's data is not here");
        Set<String> loaded = portalCodes(Path.of(data, "procedures", "commune.jsonl.gz"));
        assertThat(codes()).isSubsetOf(loaded);
    }

    @Test
    void noCodeIsRetired() {
        Set<String> retired = new HashSet<>();
        collect(YAML.readTree(KNOWLEDGE.resolve("retired/codes.yaml").toFile()), retired);
        assertThat(retired).contains(folded("2.000986"));
        assertThat(codes()).noneMatch(code -> retired.contains(folded(code)));
    }

    private static Stream<String> codes() {
        return all().flatMap(row -> row.expect().stream()).map(ProcedureCode::toString);
    }

    private static Set<String> portalCodes(Path file) {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> JSON.readTree(line).path("ma").stringValue())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean fits(EvaluationRow row) {
        return switch (row.behavior()) {
            case ANSWER -> !row.expect().isEmpty();
            case CLARIFY -> row.expect().size() != 1;
            case OUT_OF_SCOPE -> row.expect().isEmpty();
        };
    }

    private static String said(EvaluationRow row) {
        return folded(String.join(" ", row.turns()));
    }

    private static boolean isPlain(EvaluationRow row) {
        String text = String.join(" ", row.turns()).toLowerCase(Locale.ROOT);
        return Vietnamese.fold(text).equals(text);
    }

    private static Set<String> texts(Path directory) {
        Set<String> texts = new HashSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> collect(YAML.readTree(file.toFile()), texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isString()) texts.add(folded(node.stringValue()));
        node.forEach(child -> collect(child, texts));
    }

    private static String folded(String text) {
        return Vietnamese.fold(text).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static Stream<EvaluationRow> all() {
        return Stream.of(
                        "facet",
                        "case",
                        "overview",
                        "vague",
                        "out-of-scope",
                        "multi-turn",
                        "two-procedures",
                        "sms",
                        "blind2",
                        "blind3",
                        "blind4",
                        "blind5",
                        "blind6",
                        "strangers")
                .flatMap(file -> read(file).stream());
    }

    private static List<EvaluationRow> read(String file) {
        return EvaluationRow.read(QUESTIONS.resolve(file + ".jsonl"));
    }
}
