package vn.hoixa.dense;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedding model, under {@code hoixa.dense}: a server, or local files; with neither it is off.
 *
 * @param baseUrl of a server with {@code /embeddings} in OpenAI's format
 * @param apiKey from the environment; local servers need none
 * @param model its name there
 * @param longest time for one call of a server
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
     * @param file the model in ONNX format; empty: none
     * @param tokenizer its {@code tokenizer.json}
     * @param pooling how token vectors are pooled, as the model's authors specify
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

    /** How token vectors are pooled into one. */
    public enum Pooling {
        /** Their mean. */
        MEAN,
        /** The vector of the first token ("CLS"). */
        FIRST
    }

    public boolean hasModel() {
        return isServer() || onnx.isSet();
    }

    /** Whether the model is on a server, so that words leave the application. */
    public boolean isServer() {
        return !baseUrl.isBlank();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "DenseSettings[" + (onnx.isSet() ? onnx.file() : baseUrl + ", " + model) + "]";
    }
}
