package vn.hoixa.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.util.Utils;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.hoixa.dense.DenseSettings.Onnx;
import vn.hoixa.dense.DenseSettings.Pooling;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.knowledge.WholeKnowledge;
import vn.hoixa.procedure.ProcedureCode;

/** An embedding model inside the application: a graph and a tokenizer that this test writes, run as any other would be. */
class OnnxEmbeddingsTest {
    private static final Snapshot KNOWN = WholeKnowledge.snapshot();
    private static final ProcedureCode BIRTH = ProcedureCode.of("1.001193").orElseThrow();
    private static final ProcedureCode DEATH = ProcedureCode.of("1.000656").orElseThrow();

    @TempDir
    Path directory;

    @Test
    void whatIsNearJoinsWhatTheWordsFound() {
        var nearness = Nearness.by(Embeddings.of(at(TinyOnnx.knowing(KNOWN, directory))), () -> KNOWN);

        assertThat(nearness.measured(List.of(DEATH), "làm khai sinh cần giấy gì"))
                .contains(DEATH, BIRTH);
    }

    @Test
    void textsOfTheSameWordsAreOneAndOthersAreApart() {
        var model = Embeddings.of(at(TinyOnnx.write(directory, List.of("khai", "sinh", "tử"))));

        assertThat(cosine(
                        model.embed("khai sinh").content().vector(),
                        model.embed("SINH KHAI").content().vector()))
                .isGreaterThan(0.9999);
        assertThat(cosine(
                        model.embed("khai sinh").content().vector(),
                        model.embed("tử").content().vector()))
                .isLessThan(0.5);
    }

    @Test
    void theFirstTokenStandsForTheWholeWhereItsMakersSaySo() {
        var tiny = TinyOnnx.write(directory, List.of("khai", "sinh", "tử"));
        var first = Embeddings.of(
                at(new Onnx(tiny.model().toString(), tiny.tokenizer().toString(), Pooling.FIRST)));

        assertThat(first.embed("khai sinh").content().vector())
                .isEqualTo(first.embed("khai tử").content().vector());
    }

    @Test
    void nothingIsToldToOrFetchedFromTheMakersOfTheTokenizer() {
        Embeddings.of(at(TinyOnnx.write(directory, List.of("khai")))).embed("khai");

        assertThat(Utils.isOfflineMode()).isTrue();
        assertThat(Path.of(Utils.getEngineCacheDir().toString()))
                .exists()
                .hasParent(Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Test
    void filesThatAreNoModelAreToldOnceAndAddNothing() throws IOException {
        var graph = Files.writeString(directory.resolve("no.onnx"), "not a graph");
        var tokenizer = Files.writeString(directory.resolve("tokenizer.json"), "{}");
        var nearness = Nearness.by(
                Embeddings.of(at(new Onnx(graph.toString(), tokenizer.toString(), Pooling.MEAN))), () -> KNOWN);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var logger = (Logger) LoggerFactory.getLogger(LateEmbeddings.class);
        logger.addAppender(log);

        assertThat(nearness.with(List.of(DEATH), "khai sinh")).containsExactly(DEATH);
        assertThat(nearness.with(List.of(DEATH), "khai sinh")).containsExactly(DEATH);

        logger.detachAppender(log);
        assertThat(log.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("no.onnx", "is no embedding model that this machine can run (OrtException)");
    }

    @Test
    void filesThatCannotBeReadAndTwoSourcesAreRefused() throws IOException {
        String there = Files.writeString(directory.resolve("there"), "x").toString();

        assertThatThrownBy(() -> new Onnx("/nowhere/model.onnx", there, Pooling.MEAN))
                .hasMessageContaining("hoixa.dense.onnx.file is /nowhere/model.onnx");
        assertThatThrownBy(() -> new Onnx(there, "", Pooling.MEAN)).hasMessageContaining("hoixa.dense.onnx.tokenizer");
        assertThatThrownBy(() -> new DenseSettings(
                        "http://127.0.0.1:9/v1", "", "m", Duration.ofSeconds(1), new Onnx(there, there, Pooling.MEAN)))
                .hasMessageContaining("from a server or from a file");
    }

    @Test
    void theSettingsNameTheFilesAndHowTokensBecomeOne() {
        var tiny = TinyOnnx.write(directory, List.of("khai"));
        var source = new MapConfigurationPropertySource(Map.of(
                "hoixa.dense.onnx.file", tiny.model().toString(),
                "hoixa.dense.onnx.tokenizer", tiny.tokenizer().toString(),
                "hoixa.dense.onnx.pooling", "first"));

        var bound = new Binder(source).bindOrCreate("hoixa.dense", DenseSettings.class);

        assertThat(bound.hasModel()).isTrue();
        assertThat(bound.isServer()).isFalse();
        assertThat(bound.onnx().pooling()).isEqualTo(Pooling.FIRST);
        assertThat(new Binder().bindOrCreate("hoixa.dense", DenseSettings.class).hasModel())
                .isFalse();
    }

    private static DenseSettings at(TinyOnnx tiny) {
        return at(new Onnx(tiny.model().toString(), tiny.tokenizer().toString(), Pooling.MEAN));
    }

    private static DenseSettings at(Onnx files) {
        return new DenseSettings("", "", "", Duration.ofSeconds(10), files);
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum; // both are of length 1
    }
}
