package vn.hoixa.channel.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with the real page and the real headers, whose replies a test decides: every state of the page can be met. */
final class CannedOffice implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> TYPES = Map.of(
            "css",
            "text/css",
            "js",
            "text/javascript",
            "svg",
            "image/svg+xml",
            "woff2",
            "font/woff2",
            "txt",
            "text/plain");

    final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    /** Of the page and everything it loads. */
    final AtomicLong bytesOfFiles = new AtomicLong();

    final List<JsonNode> rated = new CopyOnWriteArrayList<>();
    /** After which position the page asked for events, each time. */
    final List<String> listenedAfter = new CopyOnWriteArrayList<>();

    private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();
    private final List<Object> missed = new ArrayList<>();
    private final HttpServer server;
    private volatile Function<String, Reply> replies = text -> new Reply(200, CannedReplies.answered());

    record Reply(int status, Map<String, ?> json) {}

    CannedOffice() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    void replies(Function<String, Reply> decided) {
        replies = decided;
    }

    /** What a page finds when it is opened again. */
    void saidMeanwhile(Map<String, ?> turn) {
        missed.add(turn);
    }

    boolean isListenedTo() {
        return !listeners.isEmpty();
    }

    /** Sends an event to every open page. */
    void push(long id, Map<String, ?> reply) throws IOException {
        byte[] event = "id: %d\nevent: answer\ndata: %s\n\n"
                .formatted(id, JSON.writeValueAsString(reply))
                .getBytes(StandardCharsets.UTF_8);
        for (var listener : listeners) {
            listener.write(event);
            listener.flush();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/events")) {
            listen(exchange);
        } else if (path.endsWith("/turns")) {
            json(exchange, 200, missed);
        } else if (path.endsWith("/feedback")) {
            rated.add(JSON.readTree(exchange.getRequestBody()));
            json(exchange, 204, Map.of());
        } else if (path.endsWith("/messages")) {
            var message = JSON.readTree(exchange.getRequestBody());
            asked.add(message);
            var reply = replies.apply(message.path("text").asString());
            exchange.getResponseHeaders().set("Retry-After", "120");
            json(exchange, reply.status, reply.json);
        } else {
            file(exchange, path);
        }
    }

    private void listen(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        listenedAfter.add(query == null ? "" : query);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        listeners.add(out);
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/")) {
            byte[] page = page().getBytes(StandardCharsets.UTF_8);
            bytesOfFiles.addAndGet(page.length);
            send(exchange, 200, "text/html; charset=utf-8", page);
            return;
        }
        try (InputStream in = CannedOffice.class.getResourceAsStream("/static" + path)) {
            byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
            bytesOfFiles.addAndGet(bytes.length);
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
            send(exchange, in == null ? 404 : 200, type, bytes);
        }
    }

    private static String page() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        var model = new Context(Locale.of("vi"));
        model.setVariable("office", Letterhead.of("xã Mẫu Đức", "0225 000 0100", true));
        model.setVariable("unlisted", false);
        return engine.process("public/chat", model);
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsBytes(body));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", PublicSecurity.CONTENT_SECURITY_POLICY);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            if (status != 204) {
                out.write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
