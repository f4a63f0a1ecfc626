package vn.hoixa.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A vendor's server on the loopback that takes messages: form-urlencoded in, JSON out. With limits it counts what arrives
 * as Telegram says it does, 30 in any second and one a second for a chat, and answers 429 to the rest.
 */
final class StubVendor implements AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final int IN_ANY_SECOND = 30;

    private final HttpServer server;
    private final boolean limited;
    private final ArrayDeque<Long> lately = new ArrayDeque<>();
    private final Map<String, Long> chats = new HashMap<>();
    /** When each text arrived, by its chat. */
    final Map<String, Long> arrivals = new ConcurrentHashMap<>();

    final AtomicInteger taken = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();

    StubVendor(boolean limited) throws IOException {
        this.limited = limited;
        // else each answer waits 40 ms for the acknowledgement of its own header
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sendMessage", this::take);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sendMessage");
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var chat = body.substring("chat_id=".length(), body.indexOf('&'));
        long now = System.nanoTime();
        if (limited && exceeds(chat, now)) {
            refused.incrementAndGet();
            answer(exchange, 429, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":1}}");
            return;
        }
        arrivals.put(chat, now);
        answer(exchange, 200, "{\"ok\":true,\"result\":{\"message_id\":" + taken.incrementAndGet() + "}}");
    }

    private synchronized boolean exceeds(String chat, long now) {
        while (!lately.isEmpty() && now - lately.peek() >= SECOND) {
            lately.remove();
        }
        Long before = chats.get(chat);
        if (lately.size() >= IN_ANY_SECOND || (before != null && now - before < SECOND)) {
            return true;
        }
        lately.add(now);
        chats.put(chat, now);
        return false;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
