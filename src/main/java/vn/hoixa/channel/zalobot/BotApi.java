package vn.hoixa.channel.zalobot;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import vn.hoixa.wire.Wire;
import vn.hoixa.wire.Wire.Answer;

/**
 * Client of the Bot Platform: {@code POST /bot<token>/<method>}, a refusal also with HTTP 200. The token is part of the
 * URL, so that only the code of a failed call leaves this class.
 */
final class BotApi {
    /** The most characters of one message. */
    static final int LONGEST_TEXT = 2000;

    /** Added to the poll's own timeout, for a slow connection. */
    private static final Duration POLL_MARGIN = Duration.ofSeconds(10);

    private final BotSettings settings;
    private final Wire calls;
    private final Wire polls;

    BotApi(BotSettings settings) {
        this.settings = settings;
        calls = new Wire(settings.api(), settings.timeout());
        polls = new Wire(settings.api(), settings.pollTimeout().plus(POLL_MARGIN));
    }

    BotReply send(String chat, String text) {
        return call(calls, "sendMessage", Map.of("chat_id", chat, "text", text));
    }

    /** The next update, which the platform then forgets: one at a time, at most once. */
    BotReply nextUpdate() {
        return call(
                polls,
                "getUpdates",
                Map.of("timeout", Long.toString(settings.pollTimeout().toSeconds())));
    }

    BotReply whoAmI() {
        return call(calls, "getMe", Map.of());
    }

    /** The webhook's address: {@code {"url":"…"}}, empty when updates are polled. */
    BotReply webhook() {
        return call(calls, "getWebhookInfo", Map.of());
    }

    BotReply removeWebhook() {
        return call(calls, "deleteWebhook", Map.of());
    }

    private BotReply call(Wire wire, String method, Map<String, Object> body) {
        var answer = wire.ask(http -> http.post()
                .uri("/bot{token}/{method}", settings.token(), method)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
        return switch (answer) {
            case Answer.None(String code) -> new BotReply.Unanswered(code);
            case Answer.Json(JsonNode read) -> understood(read);
        };
    }

    private static BotReply understood(JsonNode envelope) {
        if (envelope.path("ok").asBoolean(false)) {
            return new BotReply.Done(envelope.path("result"));
        }
        int code = envelope.path("error_code").asInt(0);
        return code == 0 ? new BotReply.Unanswered("unreadable") : new BotReply.Refused(code);
    }
}
