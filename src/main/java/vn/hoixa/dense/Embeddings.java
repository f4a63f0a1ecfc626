package vn.hoixa.dense;

import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.net.http.HttpClient;

/** Creates the embedding model of the settings: behind an endpoint in OpenAI's format, or inside the application. */
public final class Embeddings {
    private Embeddings() {}

    /** @param settings with a model; the caller has checked that its endpoint may be used */
    public static EmbeddingModel of(DenseSettings settings) {
        return settings.isServer() ? at(settings) : new LateEmbeddings(() -> OnnxEmbeddings.of(settings.onnx()));
    }

    private static EmbeddingModel at(DenseSettings settings) {
        return OpenAiEmbeddingModel.builder()
                .httpClientBuilder(JdkHttpClient.builder()
                        .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)))
                .baseUrl(settings.baseUrl())
                .apiKey(settings.apiKey().isBlank() ? "none" : settings.apiKey())
                .modelName(settings.model())
                .timeout(settings.longest())
                .maxRetries(1)
                .build();
    }
}
