package vn.hoixa.dense;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * An embedding model inside the application, from local files: an ONNX model that takes {@code input_ids},
 * {@code attention_mask} and, where it has them, {@code token_type_ids}, and gives a vector for each token; and the
 * {@code tokenizer.json} that belongs to it. Each call uses one core, in the calling thread, so that citizens' turns
 * keep the others.
 */
final class OnnxEmbeddings extends AbstractInProcessEmbeddingModel {
    static {
        keepTokenizersAtHome();
    }

    private final OnnxBertBiEncoder encoder;

    private OnnxEmbeddings(OnnxBertBiEncoder encoder) {
        super(Runnable::run);
        this.encoder = encoder;
    }

    /** @throws IllegalArgumentException for invalid files; the message names them and the cause's type */
    static OnnxEmbeddings of(DenseSettings.Onnx files) {
        try (var tokenizer = Files.newInputStream(Path.of(files.tokenizer()));
                var options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var environment = OrtEnvironment.getEnvironment();
            var session = environment.createSession(files.file(), options);
            return new OnnxEmbeddings(new OnnxBertBiEncoder(environment, session, tokenizer, pooling(files)));
        } catch (OrtException | IOException | RuntimeException | LinkageError e) {
            throw new IllegalArgumentException(
                    "%s with %s is no embedding model that this machine can run (%s)"
                            .formatted(
                                    files.file(),
                                    files.tokenizer(),
                                    e.getClass().getSimpleName()),
                    e);
        }
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    private static PoolingMode pooling(DenseSettings.Onnx files) {
        return switch (files.pooling()) {
            case MEAN -> PoolingMode.MEAN;
            case FIRST -> PoolingMode.CLS;
        };
    }

    /**
     * The tokenizer library reports its use to its authors and downloads native code unless it is set to offline; and
     * it unpacks files into the home directory, which a service does not have.
     */
    private static void keepTokenizersAtHome() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
        try {
            var unpacked = Files.createTempDirectory("hoixa-tokenizers");
            System.setProperty("ENGINE_CACHE_DIR", unpacked.toString());
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(unpacked.toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
