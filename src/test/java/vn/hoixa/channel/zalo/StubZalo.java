package vn.hoixa.channel.zalo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Zalo's two servers on loopback: the Official Account API and OAuth. Speaks their wire formats and keeps their rules
 * itself: tokens that end, refresh tokens good once, windows since a citizen's last word, 4,000 requests a minute; and
 * fails on demand in every way a vendor does.
 */
public final class StubZalo implements AutoCloseable {
    public static final String APP_ID = "360846524940903967";
    public static final String OA_ID = "388613280879808645";
    public static final String SECRET_KEY = "app-secret-of-tests";
    public static final String OA_SECRET = "oa-secret-of-tests";

    private static final Duration FREE = Duration.ofHours(48);
    private static final Duration LAST = Duration.ofDays(7);
    private static final Duration ACCESS = Duration.ofSeconds(90_000);
    private static final int PER_MINUTE = 4_000;

    private final HttpServer server;
    private final JsonMapper json = JsonMapper.shared();
    private final Clock clock;
    private final AtomicInteger numbers = new AtomicInteger(1000);
    private final Map<String, Instant> accessTokens = new ConcurrentHashMap<>();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> lastWords = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusing = new ConcurrentHashMap<>();
    private final Deque<Failure> failures = new ConcurrentLinkedDeque<>();
    private final Deque<Instant> requests = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Runnable whileRenewing = () -> {};

    /** What reached a citizen or a group. */
    public final List<Sent> sent = new CopyOnWriteArrayList<>();
    /** Every renewal that was answered, the refused too. */
    public final List<String> renewals = new CopyOnWriteArrayList<>();
    /** Every code that a sender was refused with. */
    public final List<Integer> refusals = new CopyOnWriteArrayList<>();

    /** @param buttons payload by title, in their order */
    public record Sent(String to, String text, List<Map.Entry<String, String>> buttons, boolean billed) {}

    /** One way to fail, once. */
    public sealed interface Failure {
        record Code(int error) implements Failure {}

        record Status(int status) implements Failure {}

        /** Never answers. */
        record Silence() implements Failure {}

        /** Does what was asked, then hangs up without an answer. */
        record ResetAfterAcceptance() implements Failure {}

        record NotJson() implements Failure {}
    }

    public StubZalo(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v3.0/oa/message/cs", exchange -> answer(exchange, this::message));
        server.createContext("/v3.0/oa/group/message", exchange -> answer(exchange, this::groupMessage));
        server.createContext("/v2.0/oa/getoa", exchange -> answer(exchange, this::account));
        server.createContext("/v4/oa/access_token", exchange -> answer(exchange, this::renew));
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What an officer brings back from authorising the application: a refresh token that was never used. */
    public String authorise() {
        String token = "refresh-" + numbers.incrementAndGet();
        refreshTokens.add(token);
        return token;
    }

    /** A citizen wrote at that time: from then on the windows count. */
    public void heard(String user, Instant at) {
        lastWords.put(user, at);
    }

    /** From now on what is sent to this citizen is refused with this code. */
    public void refuses(String user, int code) {
        refusing.put(user, code);
    }

    /** The next requests fail so, one each. */
    public void failNext(Failure... next) {
        failures.addAll(Arrays.asList(next));
    }

    /** No access token is good any more, although its time has not come. */
    public void revokeAccessTokens() {
        accessTokens.clear();
    }

    /** Happens inside each renewal, after the refresh token was used up and before the answer. */
    public void whileRenewing(Runnable act) {
        whileRenewing = act;
    }

    private interface Rule {
        Object answer(HttpExchange exchange, String body);
    }

    private void answer(HttpExchange exchange, Rule rule) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (failures.poll()) {
            case null -> reply(exchange, 200, json.writeValueAsString(rule.answer(exchange, body)));
            case Failure.Code(int error) -> reply(exchange, 200, json.writeValueAsString(refusal(error)));
            case Failure.Status(int status) -> reply(exchange, status, "<html>" + status + "</html>");
            case Failure.NotJson() -> reply(exchange, 200, "<html>bảo trì</html>");
            case Failure.Silence() -> silent(exchange);
            case Failure.ResetAfterAcceptance() -> {
                rule.answer(exchange, body);
                exchange.close();
            }
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

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Object message(HttpExchange exchange, String body) {
        JsonNode read = json.readTree(body);
        String user = read.path("recipient").path("user_id").asString("");
        int error = refusedBefore(exchange, read);
        if (error == 0) {
            error = refusedFor(user);
        }
        return error == 0 ? accept(user, read) : refusal(error);
    }

    private Object groupMessage(HttpExchange exchange, String body) {
        JsonNode read = json.readTree(body);
        String group = read.path("recipient").path("group_id").asString("");
        int error = refusedBefore(exchange, read);
        return error == 0 ? accept(group, read) : refusal(error);
    }

    private int refusedBefore(HttpExchange exchange, JsonNode body) {
        if (!isGoodToken(exchange)) {
            return -216;
        }
        if (isTooMany()) {
            return -32;
        }
        String text = body.path("message").path("text").asString("");
        int buttons = body.at("/message/attachment/payload/buttons").size();
        return text.isEmpty() || text.length() > 2000 || buttons > 5 ? -201 : 0;
    }

    private int refusedFor(String user) {
        if (refusing.containsKey(user)) {
            return refusing.get(user);
        }
        var last = lastWords.get(user);
        return last == null || clock.instant().isAfter(last.plus(LAST)) ? -230 : 0;
    }

    private Object accept(String to, JsonNode body) {
        var buttons = body.at("/message/attachment/payload/buttons")
                .valueStream()
                .map(button -> {
                    if (!button.path("type").asString("").equals("oa.query.hide")) {
                        throw new IllegalStateException("a button of another kind");
                    }
                    return Map.entry(
                            button.path("title").asString(""),
                            button.path("payload").asString(""));
                })
                .toList();
        var last = lastWords.get(to);
        boolean billed = last != null && clock.instant().isAfter(last.plus(FREE));
        sent.add(new Sent(to, body.path("message").path("text").asString(""), buttons, billed));
        return Map.of(
                "data",
                Map.of("message_id", "m" + numbers.incrementAndGet(), "user_id", to),
                "error",
                0,
                "message",
                "Success");
    }

    private Object account(HttpExchange exchange, String body) {
        return isGoodToken(exchange)
                ? Map.of("data", Map.of("oa_id", OA_ID, "name", "UBND xã Thử"), "error", 0, "message", "Success")
                : refusal(-216);
    }

    private Object renew(HttpExchange exchange, String body) {
        var form = form(body);
        String token = form.getOrDefault("refresh_token", "");
        renewals.add(token);
        boolean known = SECRET_KEY.equals(exchange.getRequestHeaders().getFirst("secret_key"))
                && APP_ID.equals(form.get("app_id"))
                && "refresh_token".equals(form.get("grant_type"));
        if (!known) {
            return Map.of("error", -14003, "error_name", "Invalid app", "error_description", "");
        }
        if (!refreshTokens.remove(token)) {
            return Map.of("error", -14020, "error_name", "Invalid refresh token", "error_description", "");
        }
        whileRenewing.run();
        String access = "access-" + numbers.incrementAndGet();
        accessTokens.put(access, clock.instant().plus(ACCESS));
        return Map.of("access_token", access, "refresh_token", authorise(), "expires_in", "90000");
    }

    private boolean isGoodToken(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("access_token");
        var until = token == null ? null : accessTokens.get(token);
        return until != null && clock.instant().isBefore(until);
    }

    private synchronized boolean isTooMany() {
        var now = clock.instant();
        while (!requests.isEmpty() && !requests.getFirst().isAfter(now.minusSeconds(60))) {
            requests.removeFirst();
        }
        requests.addLast(now);
        return requests.size() > PER_MINUTE;
    }

    private Object refusal(int error) {
        refusals.add(error);
        var answer = new HashMap<String, Object>();
        answer.put("error", error);
        answer.put("message", "refused");
        return answer;
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** The texts that reached one citizen, in their order. */
    public List<String> textsTo(String user) {
        return sent.stream()
                .filter(one -> one.to().equals(user))
                .map(Sent::text)
                .toList();
    }

    /** The refresh tokens that still are good. */
    public Set<String> unusedRefreshTokens() {
        return new HashSet<>(refreshTokens);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
