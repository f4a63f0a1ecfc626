package vn.hoixa.channel.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Telegram's Bot API as far as the channel uses it, on a port of the loopback. It speaks the wire format (requests
 * form-urlencoded, answers in JSON), keeps updates until they are confirmed by an offset, enforces the limits that
 * Telegram documents, and fails when a test asks for it.
 */
final class StubTelegram implements AutoCloseable {
    static final String TOKEN = "987654321:AAE-only_for-tests_0123456789abcdefg";
    static final String BOT = "hoixa_thu_bot";
    static final long BOT_ID = 987_654_321L;
    static final long MOVED_TO = -1_009_999_999L;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** One call as it came. */
    record Call(Instant at, String method, Map<String, String> form) {
        String get(String parameter) {
            return form.getOrDefault(parameter, "");
        }

        JsonNode json(String parameter) {
            return JSON.readTree(form.getOrDefault(parameter, "null"));
        }
    }

    /** What can go wrong with the next call of a method. */
    enum Fault {
        INTERNAL_ERROR,
        /** A page of some proxy, with status 200. */
        NOT_JSON,
        /** Cut off before the call was taken. */
        CUT_OFF,
        /** Taken, and cut off before the answer. */
        CUT_OFF_AFTERWARDS,
        /** No answer for longer than anybody waits. */
        SILENCE,
        BLOCKED,
        CHAT_NOT_FOUND,
        FLOOD,
        /** A group that has become a supergroup under another id. */
        MOVED
    }

    final List<Call> calls = new CopyOnWriteArrayList<>();
    final StubUpdates updates = new StubUpdates();
    private final Map<String, ConcurrentLinkedDeque<Fault>> faults = new java.util.concurrent.ConcurrentHashMap<>();
    private final Set<String> silent = java.util.concurrent.ConcurrentHashMap.newKeySet();
    private final AtomicInteger messages = new AtomicInteger(500_000);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final StubLimits limits;
    private final HttpServer server;
    private volatile String token = TOKEN;
    private volatile Optional<Webhook> webhook = Optional.empty();

    private record Webhook(String url, String secret) {}

    private StubTelegram(StubLimits limits) {
        this.limits = limits;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    static StubTelegram withoutLimits() {
        return new StubTelegram(StubLimits.none());
    }

    static StubTelegram withLimits() {
        return new StubTelegram(StubLimits.documented());
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next call of a method goes wrong, and so on for each that is named. */
    void fails(String method, Fault... next) {
        faults.computeIfAbsent(method, _ -> new ConcurrentLinkedDeque<>()).addAll(List.of(next));
    }

    /** Calls of a method are neither taken nor answered, until {@link #speaksAgain}. */
    void fallsSilent(String method) {
        silent.add(method);
    }

    void speaksAgain(String method) {
        silent.remove(method);
    }

    /** BotFather has given out a new token. */
    void revokeToken() {
        token = "987654321:AAE-another_one_0123456789abcdefghij";
    }

    void restoreToken() {
        token = TOKEN;
    }

    List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method.equals(method)).toList();
    }

    /** Messages that Telegram has taken, in order. */
    List<Call> sent() {
        return calls("sendMessage");
    }

    List<Call> sentTo(long chat) {
        return sent().stream()
                .filter(call -> call.get("chat_id").equals(Long.toString(chat)))
                .toList();
    }

    int refusedForFlood() {
        return limits.refused();
    }

    Optional<String> webhookUrl() {
        return webhook.map(Webhook::url);
    }

    Optional<String> webhookSecret() {
        return webhook.map(Webhook::secret);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/");
        var form = form(exchange);
        if (path.length != 3 || !path[1].equals("bot" + token)) {
            refuse(exchange, 401, "Unauthorized", Map.of());
            return;
        }
        var call = new Call(Instant.now(), path[2], form);
        var fault = Optional.ofNullable(faults.get(call.method)).map(ConcurrentLinkedDeque::poll);
        if (silent.contains(call.method)) {
            silence();
        } else if (fault.isPresent()) {
            fail(exchange, call, fault.get());
        } else {
            answer(exchange, call);
        }
    }

    private void fail(HttpExchange exchange, Call call, Fault fault) throws IOException {
        switch (fault) {
            case INTERNAL_ERROR -> refuse(exchange, 502, "Bad Gateway", Map.of());
            case NOT_JSON -> send(exchange, 200, "<html><body>Xin chào, đây là proxy</body></html>");
            case CUT_OFF -> exchange.close();
            case CUT_OFF_AFTERWARDS -> {
                calls.add(call);
                exchange.close();
            }
            case SILENCE -> silence();
            case BLOCKED -> refuse(exchange, 403, "Forbidden: bot was blocked by the user", Map.of());
            case CHAT_NOT_FOUND -> refuse(exchange, 400, "Bad Request: chat not found", Map.of());
            case FLOOD -> refuse(exchange, 429, "Too Many Requests: retry after 7", Map.of("retry_after", 7));
            case MOVED ->
                refuse(
                        exchange,
                        400,
                        "Bad Request: group chat was upgraded to a supergroup chat",
                        Map.of("migrate_to_chat_id", MOVED_TO));
        }
    }

    private void silence() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, Call call) throws IOException {
        switch (call.method) {
            case "getUpdates" -> getUpdates(exchange, call);
            case "sendMessage" -> sendMessage(exchange, call);
            case "getMe" -> done(exchange, call, me());
            case "setWebhook" -> {
                webhook = Optional.of(new Webhook(call.get("url"), call.get("secret_token")));
                done(exchange, call, true);
            }
            case "deleteWebhook" -> {
                webhook = Optional.empty();
                done(exchange, call, true);
            }
            case "getWebhookInfo" ->
                done(
                        exchange,
                        call,
                        Map.of(
                                "url",
                                webhookUrl().orElse(""),
                                "has_custom_certificate",
                                false,
                                "pending_update_count",
                                updates.waiting()));
            case "sendChatAction", "answerCallbackQuery", "setMyCommands" -> done(exchange, call, true);
            default -> refuse(exchange, 404, "Not Found: method not found", Map.of());
        }
    }

    private void getUpdates(HttpExchange exchange, Call call) throws IOException {
        if (webhook.isPresent()) {
            refuse(
                    exchange,
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
                            + " webhook first",
                    Map.of());
            return;
        }
        int offset = Integer.parseInt(call.form.getOrDefault("offset", "0"));
        int limit = Integer.parseInt(call.form.getOrDefault("limit", "100"));
        int timeout = Integer.parseInt(call.form.getOrDefault("timeout", "0"));
        var found = updates.after(offset, limit, timeout);
        if (found.isEmpty()) {
            refuse(
                    exchange,
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                    Map.of());
            return;
        }
        calls.add(call);
        send(exchange, 200, "{\"ok\":true,\"result\":[" + String.join(",", found.get()) + "]}");
    }

    private void sendMessage(HttpExchange exchange, Call call) throws IOException {
        String text = call.get("text");
        if (text.isEmpty() || text.length() > 4096) {
            refuse(exchange, 400, "Bad Request: message is " + (text.isEmpty() ? "empty" : "too long"), Map.of());
            return;
        }
        for (var row : call.json("reply_markup").path("inline_keyboard")) {
            for (var button : row) {
                if (button.path("callback_data").asString().getBytes(StandardCharsets.UTF_8).length > 64) {
                    refuse(exchange, 400, "Bad Request: BUTTON_DATA_INVALID", Map.of());
                    return;
                }
            }
        }
        var wait = limits.take(call.get("chat_id"));
        if (wait.isPresent()) {
            int seconds = wait.get();
            refuse(exchange, 429, "Too Many Requests: retry after " + seconds, Map.of("retry_after", seconds));
            return;
        }
        var chat = Map.of("id", Long.parseLong(call.get("chat_id")), "type", "private");
        var message = new LinkedHashMap<String, Object>();
        message.put("message_id", messages.incrementAndGet());
        message.put("from", me());
        message.put("chat", chat);
        message.put("date", Instant.now().getEpochSecond());
        message.put("text", text);
        done(exchange, call, message);
    }

    private static Map<String, ?> me() {
        return Map.of("id", BOT_ID, "is_bot", true, "first_name", "Hỏi Xã", "username", BOT);
    }

    private void done(HttpExchange exchange, Call call, Object result) throws IOException {
        calls.add(call);
        send(exchange, 200, JSON.writeValueAsString(Map.of("ok", true, "result", result)));
    }

    private static void refuse(HttpExchange exchange, int code, String description, Map<String, ?> parameters)
            throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("ok", false);
        body.put("error_code", code);
        body.put("description", description);
        if (!parameters.isEmpty()) {
            body.put("parameters", parameters);
        }
        send(exchange, code, JSON.writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** A library that sent JSON would be found out here. */
    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var form = new LinkedHashMap<String, String>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closing.countDown();
        updates.close();
        server.stop(0);
    }
}
