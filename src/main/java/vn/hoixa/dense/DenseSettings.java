package vn.hoixa.dense;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where embeddings come from, under {@code hoixa.dense}: a server, or files of this machine; neither: off.
 *
 * @param baseUrl of a server with {@code /embeddings} in OpenAI's format
 * @param apiKey from the environment; local servers need none
 * @param model its name there
 * @param longest that one call of a server may take
 * @param onnx a model inside the application
 */
@ConfigurationProperties("hoixa.dense")
public record DenseSettings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String model,
        @DefaultValue("10s") Duration longest,
        @DefaultValue Onnx onnx) {
    public DenseSettings {
        if (!baseUrl.isBlank() && model.isBlank()) {
            throw new IllegalArgumentException("hoixa.dense.base-url is set, but hoixa.dense.model names no model");
        }
        if (!baseUrl.isBlank() && onnx.isSet()) {
            throw new IllegalArgumentException(
                    "embeddings come from a server or from a file: set hoixa.dense.base-url or hoixa.dense.onnx.file");
        }
    }

    /**
     * A model inside the application, under {@code hoixa.dense.onnx}.
     *
     * @param file the graph, in the ONNX format; empty: none
     * @param tokenizer the {@code tokenizer.json} that belongs to it
     * @param pooling how the vectors of the tokens become one, as the model's makers say
     */
    public record Onnx(
            @DefaultValue("") String file,
            @DefaultValue("") String tokenizer,
            @DefaultValue("mean") Pooling pooling) {
        public Onnx {
            if (!file.isBlank() && !isReadable(file)) {
                throw new IllegalArgumentException("hoixa.dense.onnx.file is %s, which cannot be read".formatted(file));
            }
            if (!file.isBlank() && !isReadable(tokenizer)) {
                throw new IllegalArgumentException(
                        "hoixa.dense.onnx.tokenizer is '%s', which cannot be read".formatted(tokenizer));
            }
        }

        private static boolean isReadable(String name) {
            var path = Path.of(name);
            return Files.isRegularFile(path) && Files.isReadable(path);
        }

        /** None. */
        public static Onnx none() {
            return new Onnx("", "", Pooling.MEAN);
        }

        boolean isSet() {
            return !file.isBlank();
        }
    }

    /** How the vectors of the tokens become one. */
    public enum Pooling {
        /** Their mean. */
        MEAN,
        /** That of the first token, which stands for the whole ("CLS"). */
        FIRST
    }

    public boolean hasModel() {
        return isServer() || onnx.isSet();
    }

    /** Whether it is elsewhere, so that words leave the application. */
    public boolean isServer() {
        return !baseUrl.isBlank();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "DenseSettings[" + (onnx.isSet() ? onnx.file() : baseUrl + ", " + model) + "]";
    }
}
