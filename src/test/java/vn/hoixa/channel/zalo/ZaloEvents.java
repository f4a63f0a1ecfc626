package vn.hoixa.channel.zalo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** Zalo's side of a webhook: events as it writes them, signed as it signs them, brought to a running application. */
public final class ZaloEvents {
    private static final AtomicLong IDS = new AtomicLong(9_007_199_254_740_993L);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI webhook;
    private final HttpClient http = HttpClient.newHttpClient();

    public ZaloEvents(int port) {
        webhook = URI.create("http://127.0.0.1:" + port + "/webhooks/zalo");
    }

    /** An id that no double can hold. */
    public static String newId() {
        return Long.toString(IDS.incrementAndGet());
    }

    public static String text(String user, String messageId, String text, Instant at) {
        return said("user_send_text", user, Map.of("text", text, "msg_id", messageId), at);
    }

    static String said(String event, String user, Map<String, Object> message, Instant at) {
        return JSON.writeValueAsString(Map.of(
                "app_id",
                StubZalo.APP_ID,
                "sender",
                Map.of("id", user),
                "recipient",
                Map.of("id", StubZalo.OA_ID),
                "event_name",
                event,
                "message",
                message,
                "timestamp",
                millis(at)));
    }

    static String inGroup(String user, String group, String messageId, String text, Instant at) {
        return JSON.writeValueAsString(Map.of(
                "app_id", StubZalo.APP_ID,
                "sender", Map.of("id", user),
                "recipient", Map.of("id", group),
                "event_name", "user_send_group_text",
                "message", Map.of("text", text, "msg_id", messageId),
                "timestamp", millis(at)));
    }

    static String followed(String event, String user, Instant at) {
        return JSON.writeValueAsString(Map.of(
                "oa_id",
                StubZalo.OA_ID,
                "follower",
                Map.of("id", user),
                "event_name",
                event,
                "source",
                "oa_profile",
                "app_id",
                StubZalo.APP_ID,
                "timestamp",
                millis(at)));
    }

    /** Brings an event, rightly signed; the status of the answer. */
    public int bring(String body) throws IOException, InterruptedException {
        return bring(body, sign(body));
    }

    /** Brings a body under any header; an empty one is left out. */
    public int bring(String body, String signature) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(webhook)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("X-ZEvent-Signature", signature);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    public static String sign(String body) {
        String time = JSON.readTree(body).path("timestamp").asString("");
        return "mac=" + sha256(StubZalo.APP_ID + body + time + StubZalo.OA_SECRET);
    }

    static String sha256(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }
}
