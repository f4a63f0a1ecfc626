package vn.hoixa.cli;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.hoixa.dense.DenseSettings;

/** Command-line options for the embedding model: behind an endpoint, or in local files. */
final class EmbeddingOptions {
    @Option(
            names = "--embedding-url",
            defaultValue = "${env:HOIXA_DENSE_BASE_URL:-}",
            description = "Endpoint of an embedding model in the office's network; none: by words only.")
    String url = "";

    @Option(names = "--embedding-model", defaultValue = "${env:HOIXA_DENSE_MODEL:-}", description = "Its name there.")
    String model = "";

    @Option(
            names = "--embedding-file",
            defaultValue = "${env:HOIXA_DENSE_ONNX_FILE:-}",
            description = "An embedding model of this machine instead, in the ONNX format.")
    String file = "";

    @Option(
            names = "--embedding-tokenizer",
            defaultValue = "${env:HOIXA_DENSE_ONNX_TOKENIZER:-}",
            description = "The tokenizer.json that belongs to it.")
    String tokenizer = "";

    @Option(
            names = "--embedding-pooling",
            defaultValue = "${env:HOIXA_DENSE_ONNX_POOLING:-mean}",
            description = "mean, or first: how the vectors of its tokens become one.")
    DenseSettings.Pooling pooling = DenseSettings.Pooling.MEAN;

    boolean isNone() {
        return url.isBlank() && file.isBlank();
    }

    /**
     * @param longest time for one call of an endpoint
     * @throws IllegalArgumentException when they contradict each other, or name files that cannot be read
     */
    DenseSettings settings(Duration longest) {
        String key = Optional.ofNullable(System.getenv("HOIXA_DENSE_API_KEY")).orElse("");
        return new DenseSettings(url, key, model, longest, new DenseSettings.Onnx(file, tokenizer, pooling));
    }
}
