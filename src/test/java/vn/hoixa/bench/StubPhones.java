package vn.hoixa.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * The phones behind Telegram and Zalo on the loopback: takes messages in the wire format of both vendors, and counts how often
 * each phone got one. Nobody ever writes on them.
 */
public final class StubPhones implements AutoCloseable {
    private static final Pattern CHAT = Pattern.compile("(?:^|&)chat_id=(\\d+)");
    private static final Pattern USER = Pattern.compile("\"user_id\":\"(\\d+)\"");
    private static final long POLL_SECONDS = 1;

    private final HttpServer server;
    private final Map<String, Integer> telegram = new ConcurrentHashMap<>();
    private final Map<String, Integer> zalo = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();

    public StubPhones() {
        // else each answer waits 40 ms for the acknowledgement of its own header
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v3.0/oa/message/cs", exchange -> answer(exchange, message(exchange, zalo, USER, """
            {"data":{"message_id":"m%d","user_id":"0"},"error":0,"message":"Success"}""")));
        server.createContext("/v4/oa/access_token", exchange -> answer(exchange, """
            {"access_token":"a%1$d","refresh_token":"r%1$d","expires_in":"90000"}""".formatted(taken.get() + 1)));
        server.createContext("/", this::telegram);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Messages in all. */
    public int taken() {
        return taken.get();
    }

    /** Phones that got at least one. */
    public int reached() {
        return telegram.size() + zalo.size();
    }

    private void telegram(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1);
        answer(
                exchange,
                switch (method) {
                    case "sendMessage" -> message(exchange, telegram, CHAT, """
                        {"ok":true,"result":{"message_id":%d,"date":0,"chat":{"id":1,"type":"private"}}}""");
                    case "getUpdates" -> nobodyWrites();
                    case "getMe" -> """
                        {"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Thử","username":"thu_bot"}}""";
                    default -> "{\"ok\":true,\"result\":true}";
                });
    }

    private String message(HttpExchange exchange, Map<String, Integer> phones, Pattern to, String answer)
            throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var found = to.matcher(body);
        if (!found.find()) {
            throw new IOException("a message to nobody");
        }
        phones.merge(found.group(1), 1, Integer::sum);
        return answer.formatted(taken.incrementAndGet());
    }

    private static String nobodyWrites() {
        try {
            TimeUnit.SECONDS.sleep(POLL_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "{\"ok\":true,\"result\":[]}";
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
