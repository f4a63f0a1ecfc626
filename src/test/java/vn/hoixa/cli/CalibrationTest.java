package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.answer.Confidence;
import vn.hoixa.answer.Thresholds;
import vn.hoixa.knowledge.TestKnowledge;
import vn.hoixa.knowledge.WholeKnowledge;
import vn.hoixa.search.SearchWeights;

/** The calibration that is packed fits the code it is packed with; where it does not, {@code make calibrate} mends it. */
class CalibrationTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double WORSE = 0.02;

    private final JsonNode packed = JSON.readTree(CalibrationTest.class.getResourceAsStream("/calibration.json"));

    @Test
    void itWasMadeWithThisAnalyzer() {
        assertThat(packed.at("/sha256/analyzer").asString("none"))
                .as("the analyzer reads text otherwise than when the weights were found: make calibrate")
                .isEqualTo(Fingerprints.ofAnalyzer());
    }

    @Test
    void itHasEachWeightAndThresholdAndNoOther() {
        assertThat(SearchWeights.packed()).isNotNull();
        assertThat(Thresholds.packed()).isNotNull();
        assertThat(Confidence.packed()).isNotNull();
    }

    @Test
    void theSearchStillReachesTheRecordedFigures() {
        var known = WholeKnowledge.ofCommunes();
        var rows = EvaluationRow.read(TestKnowledge.data().resolve("benchmark/questions-dev.jsonl"));
        assertThat(new Ranks(known).of(rows).r1())
                .as("the search or the knowledge base has changed so much that other weights may fit: make calibrate")
                .isGreaterThanOrEqualTo(packed.at("/asTyped/r1").asDouble() - WORSE);
    }

    @Test
    void aCalibrationIsWrittenWithItsFiguresAndFingerprints(@TempDir Path directory) throws IOException {
        Path questions = directory.resolve("questions.jsonl");
        Files.writeString(questions, """
            {"id":"a","turns":["làm giấy khai sinh cho con"],"behavior":"answer","expect":["1.001193"]}
            {"id":"b","turns":["mat the can cuoc"],"behavior":"answer","expect":["1.014064"]}
            """);
        Path out = directory.resolve("calibration.json");
        int code = run(
                "calibrate",
                "--keep-weights",
                "--procedures",
                "knowledge-base",
                "--questions",
                questions.toString(),
                "--out",
                out.toString());
        assertThat(code).isEqualTo(Commands.DONE);
        JsonNode written = JSON.readTree(Files.readString(out));
        assertThat(written.propertyNames())
                .contains(
                        "weights",
                        "thresholds",
                        "confidence",
                        "on",
                        "seed",
                        "sha256",
                        "asTyped",
                        "noDiacritics",
                        "oneSlip",
                        "decision");
        assertThat(written.at("/weights").propertyNames())
                .isEqualTo(packed.at("/weights").propertyNames());
        assertThat(written.at("/sha256/questions").asString()).matches("[0-9a-f]{64}");
        assertThat(written.at("/asTyped/r1").asDouble()).isEqualTo(1.0);
    }

    private static int run(String... args) {
        var line = Commands.line(new Commands.Launcher() {
            @Override
            public ConfigurableApplicationContext serve(List<String> properties) {
                throw new IllegalStateException("calibrate starts no application");
            }

            @Override
            public ConfigurableApplicationContext backOffice() {
                throw new IllegalStateException("calibrate starts no application");
            }
        });
        line.setErr(new PrintWriter(new StringWriter()));
        return line.execute(args);
    }
}
