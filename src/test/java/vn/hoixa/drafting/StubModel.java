package vn.hoixa.drafting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.dense.TinyEmbeddings;

/** A server on loopback that speaks the chat completions format of an OpenAI-compatible endpoint, streaming, and can be told to fail. */
public final class StubModel implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger embedded = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Behaviour behaviour = Behaviour.WELL;
    private volatile Function<JsonNode, String> script = _ -> "{}";

    /** What the server does with a request. */
    public enum Behaviour {
        WELL,
        /** Answers with the head and never with a word. */
        SILENT,
        /** Breaks the connection after some words. */
        CUT,
        /** Status 429. */
        BUSY,
        /** Status 500. */
        BROKEN,
        /** Status 200 with a page instead of a stream. */
        OTHERWISE,
        /** Words without end. */
        ENDLESS,
        /** Words one by one, with time in between, and no end. */
        SLOW
    }

    private StubModel(HttpServer server) {
        this.server = server;
    }

    public static StubModel start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var stub = new StubModel(server);
            server.createContext("/v1/chat/completions", stub::answer);
            server.createContext("/v1/embeddings", stub::embed);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be given to the product as its base URL. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    public void does(Behaviour next) {
        behaviour = next;
    }

    /** The words it writes for a request. */
    public void says(Function<JsonNode, String> next) {
        script = next;
        behaviour = Behaviour.WELL;
    }

    public void says(String next) {
        says(_ -> next);
    }

    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    /** How many texts it has turned into vectors. */
    public int embedded() {
        return embedded.get();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            requests.add(request);
            switch (behaviour) {
                case BUSY -> status(exchange, 429, "{\"error\":{\"message\":\"rate limit\",\"type\":\"requests\"}}");
                case BROKEN -> status(exchange, 500, "upstream failed");
                case OTHERWISE -> status(exchange, 200, "<html>captive portal</html>");
                case SILENT, CUT, ENDLESS, SLOW, WELL -> stream(exchange, request);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void embed(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            var answer = JSON.createObjectNode().put("object", "list").put("model", "stub-embeddings");
            var data = answer.putArray("data");
            request.path("input").forEach(text -> {
                var each = data.addObject().put("object", "embedding").put("index", data.size() - 1);
                var vector = each.putArray("embedding");
                for (float number : TinyEmbeddings.vector(text.asString())) {
                    vector.add(number);
                }
            });
            embedded.addAndGet(data.size());
            status(exchange, 200, answer.toString());
        }
    }

    private static void status(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void stream(HttpExchange exchange, JsonNode request) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        out.flush();
        switch (behaviour) {
            case SILENT -> closing.await();
            case ENDLESS -> endless(out);
            case SLOW -> slow(out);
            case CUT -> chunk(out, "{\"answer\":\"Nộp ở ");
            default -> whole(out, request);
        }
    }

    private void whole(OutputStream out, JsonNode request) throws IOException {
        String words = script.apply(request);
        for (int i = 0; i < words.length(); i += 7) {
            chunk(out, words.substring(i, Math.min(i + 7, words.length())));
        }
        event(out, """
            {"id":"c1","object":"chat.completion.chunk","created":1,"model":"stub-model","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"prompt_tokens":321,"completion_tokens":45,"total_tokens":366}}""");
        out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void endless(OutputStream out) throws IOException {
        while (closing.getCount() > 0) {
            chunk(out, "và còn nữa, ");
        }
    }

    private void slow(OutputStream out) throws IOException, InterruptedException {
        chunk(out, "{\"answer\":\"<b>Nộp</b> đơn ở xã, ");
        while (!closing.await(50, TimeUnit.MILLISECONDS)) {
            chunk(out, "kèm ảnh chụp mái nhà, ");
        }
    }

    private static void chunk(OutputStream out, String words) throws IOException {
        event(out, """
            {"id":"c1","object":"chat.completion.chunk","created":1,"model":"stub-model","choices":[{"index":0,"delta":{"content":%s},"finish_reason":null}]}""".formatted(JSON.writeValueAsString(words)));
    }

    private static void event(OutputStream out, String json) throws IOException {
        out.write(("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
