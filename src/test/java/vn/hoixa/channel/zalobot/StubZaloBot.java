package vn.hoixa.channel.zalobot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Zalo Bot Platform on loopback: one update a poll, forgotten when it is handed out; no bot writes first; refusals with
 * HTTP 200 and a code of their own.
 */
public final class StubZaloBot implements AutoCloseable {
    public static final String TOKEN = "4129384756:token-of-tests";
    private static final long MILLIS = 1_780_973_847_282L;

    private final HttpServer server;
    private final JsonMapper json = JsonMapper.shared();
    private final LinkedBlockingQueue<String> updates = new LinkedBlockingQueue<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Deque<Integer> failures = new ConcurrentLinkedDeque<>();
    private volatile String webhook = "";
    private final AtomicLong numbers = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** What reached a citizen. */
    public final List<Sent> sent = new CopyOnWriteArrayList<>();

    public record Sent(String chat, String text) {}

    /** Not JSON, instead of an answer. */
    public static final int NOT_JSON = -1;
    /** Does what was asked, then hangs up without an answer. */
    public static final int CUT_OFF = -2;
    /** Never answers. */
    public static final int SILENCE = -3;

    public StubZaloBot() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A citizen writes: from then on the bot may answer, and the next poll has it. */
    public void writes(String chat, String messageId, String text) {
        known.add(chat);
        updates.add(json.writeValueAsString(update(chat, messageId, text)));
    }

    /** The next calls are refused with these codes, one each; from 500 on as HTTP status, or {@link #NOT_JSON}. */
    public void failNext(Integer... codes) {
        failures.addAll(Arrays.asList(codes));
    }

    /** Where updates are brought from now on; asked for, there are none. */
    public void webhook(String url) {
        webhook = url;
    }

    public String webhook() {
        return webhook;
    }

    public void knows(String chat) {
        known.add(chat);
    }

    /** An update as the platform brings it to a webhook, flat; from then on the bot may answer. */
    String brought(String chat, String messageId, String text) {
        known.add(chat);
        return json.writeValueAsString(update(chat, messageId, text));
    }

    /** An update as the platform writes it, flat. */
    private static Map<String, Object> update(String chat, String messageId, String text) {
        return Map.of(
                "event_name",
                "message.text.received",
                "message",
                Map.of(
                        "date",
                        MILLIS,
                        "chat",
                        Map.of("chat_type", "PRIVATE", "id", chat),
                        "message_id",
                        messageId,
                        "from",
                        Map.of("id", chat, "is_bot", false, "display_name", "Nguyen"),
                        "text",
                        text));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith("/bot" + TOKEN + "/")) {
            reply(exchange, 200, refusal(401));
            return;
        }
        Integer failure = failures.poll();
        if (failure == null) {
            reply(exchange, 200, done(path.substring(path.lastIndexOf('/') + 1), body));
        } else if (failure == NOT_JSON) {
            reply(exchange, 200, "<html>bảo trì</html>");
        } else if (failure == CUT_OFF) {
            done(path.substring(path.lastIndexOf('/') + 1), body);
            exchange.close();
        } else if (failure == SILENCE) {
            silent(exchange);
        } else {
            reply(exchange, failure >= 500 ? failure : 200, refusal(failure));
        }
    }

    private void silent(HttpExchange exchange) {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private String done(String method, String body) {
        return switch (method) {
            case "getMe" -> result(Map.of("id", "1", "account_name", "bot.xathu"));
            case "getUpdates" -> webhook.isEmpty() ? nextUpdate() : idle();
            case "getWebhookInfo" -> result(Map.of("url", webhook, "updated_at", MILLIS));
            case "deleteWebhook" -> {
                webhook = "";
                yield result(Map.of("url", webhook, "updated_at", MILLIS));
            }
            case "sendMessage" -> take(body);
            default -> refusal(404);
        };
    }

    private String idle() {
        try {
            closing.await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return refusal(408);
    }

    private String nextUpdate() {
        try {
            String update = updates.poll(1, TimeUnit.SECONDS);
            return update == null ? refusal(408) : "{\"ok\":true,\"result\":" + update + "}";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refusal(408);
        }
    }

    private String take(String body) {
        var read = json.readTree(body);
        String chat = read.path("chat_id").asString("");
        String text = read.path("text").asString("");
        if (!known.contains(chat) || text.isEmpty() || text.length() > 2000) {
            return refusal(400);
        }
        sent.add(new Sent(chat, text));
        return result(Map.of("message_id", "s" + numbers.incrementAndGet(), "date", MILLIS));
    }

    private String result(Object result) {
        return json.writeValueAsString(Map.of("ok", true, "result", result));
    }

    private String refusal(int code) {
        return json.writeValueAsString(Map.of("ok", false, "error_code", code, "description", "refused"));
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The texts that reached one citizen, in their order. */
    public List<String> textsTo(String chat) {
        return sent.stream()
                .filter(one -> one.chat().equals(chat))
                .map(Sent::text)
                .toList();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
