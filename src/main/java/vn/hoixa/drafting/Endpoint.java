package vn.hoixa.drafting;

import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;

/** Client for any server that speaks OpenAI's chat completions format, such as Ollama or vLLM. */
final class Endpoint {
    private static final int MOST_TOKENS = 2_000;

    private Endpoint() {}

    /** @param timeout to connect, and until the reply begins */
    static StreamingChatModel streaming(String baseUrl, String key, String model, Duration timeout) {
        JdkHttpClientBuilder http = JdkHttpClient.builder()
                .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
                .connectTimeout(timeout)
                .readTimeout(timeout);
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(baseUrl)
                .apiKey(key.isBlank() ? "none" : key)
                .modelName(model)
                .temperature(0.0)
                .maxTokens(MOST_TOKENS)
                .strictJsonSchema(true)
                .timeout(timeout)
                .build();
    }

    /**
     * Whether all addresses of its host belong to this machine or a private network (RFC 1918, RFC 4193, link-local).
     */
    static boolean isLocal(String baseUrl) {
        try {
            for (var address : InetAddress.getAllByName(URI.create(baseUrl).getHost())) {
                if (!address.isLoopbackAddress()
                        && !address.isSiteLocalAddress()
                        && !address.isLinkLocalAddress()
                        && !isUniqueLocal(address)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isUniqueLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    }
}
