package vn.hoixa.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP client for a vendor that answers in JSON, with result codes of its own whatever the HTTP status.
 *
 * <p>Nothing here throws, because an exception would carry the address or a header of the call, and vendors put the
 * token into them. Nothing is sent twice and no redirection is followed: the code that stores the work decides whether
 * to try again.
 */
public final class Wire {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    /** In bytes; more than any answer has, the rest is not read. */
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final RestClient http;
    private final JsonMapper json = JsonMapper.shared();

    /** Result of a call. */
    public sealed interface Answer {
        /** A JSON object. */
        record Json(JsonNode body) implements Answer {
            /** Redacted: it may hold tokens and citizens' words. */
            @Override
            public String toString() {
                return "Json[redacted]";
            }
        }

        /**
         * No readable answer: whether the request was carried out is unknown.
         *
         * @param code {@code timeout}, {@code connection}, {@code unreadable}, {@code exception} or as in
         *     {@code http-503}
         */
        record None(String code) implements Answer {}
    }

    /** @param timeout to connect, and to wait for an answer */
    public Wire(URI base, Duration timeout) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(timeout);
        http = RestClient.builder()
                .baseUrl(base.toString())
                .requestFactory(requests)
                .build();
    }

    /** Makes one call. */
    public Answer ask(Function<RestClient, RestClient.RequestHeadersSpec<?>> request) {
        try {
            return request.apply(http).exchange((_, response) -> read(response));
        } catch (ResourceAccessException e) {
            return new Answer.None(e.getCause() instanceof HttpTimeoutException ? "timeout" : "connection");
        } catch (RuntimeException e) {
            LOG.warn(
                    "a call could not be made or read ({}); it counts as not answered",
                    e.getClass().getSimpleName());
            return new Answer.None("exception");
        }
    }

    private Answer read(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.is5xxServerError()) {
            return new Answer.None("http-" + status.value());
        }
        byte[] body = response.getBody().readNBytes(LONGEST_ANSWER);
        try {
            var read = json.readTree(new String(body, StandardCharsets.UTF_8));
            return read.isObject() ? new Answer.Json(read) : new Answer.None("unreadable");
        } catch (JacksonException e) {
            return new Answer.None("unreadable");
        }
    }
}
