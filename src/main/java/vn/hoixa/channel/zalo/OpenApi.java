package vn.hoixa.channel.zalo;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import vn.hoixa.review.Option;
import vn.hoixa.wire.Wire;
import vn.hoixa.wire.Wire.Answer;

/**
 * Client of the Official Account API, version 3: <a href="https://developers.zalo.me/docs/official-account">its
 * pages</a>. A refusal comes with HTTP 200 and a negative code.
 */
final class OpenApi {
    /** The most buttons under one message. */
    static final int MOST_BUTTONS = 5;

    /** The most characters of one message, measured after NFC. */
    static final int LONGEST_TEXT = 2000;

    private final Wire wire;
    private final int inAnySecond;

    OpenApi(ZaloSettings settings) {
        wire = new Wire(settings.openApi(), settings.timeout());
        inAnySecond = settings.inAnySecond();
    }

    /** How many messages Zalo accepts in any second, over all citizens. */
    int inAnySecond() {
        return inAnySecond;
    }

    /** Sends a text to a citizen, with buttons under it; the reply's id is the message's. */
    ApiReply sendToCitizen(String accessToken, String user, String text, List<Option> buttons) {
        return send(
                "/v3.0/oa/message/cs",
                accessToken,
                Map.of("recipient", Map.of("user_id", user), "message", message(text, buttons)));
    }

    /** Sends a text to a group that the account manages. Groups have no buttons. */
    ApiReply sendToGroup(String accessToken, String group, String text) {
        return send(
                "/v3.0/oa/group/message",
                accessToken,
                Map.of("recipient", Map.of("group_id", group), "message", Map.of("text", text)));
    }

    /** The account of a token; the reply's id is the account's name. */
    ApiReply account(String accessToken) {
        return understood(
                wire.ask(http -> http.get().uri("/v2.0/oa/getoa").header("access_token", accessToken)), "name");
    }

    private ApiReply send(String path, String accessToken, Map<String, Object> body) {
        var answer = wire.ask(http -> http.post()
                .uri(path)
                .header("access_token", accessToken)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
        return understood(answer, "message_id");
    }

    private static Map<String, Object> message(String text, List<Option> options) {
        if (options.isEmpty()) {
            return Map.of("text", text);
        }
        var buttons = options.stream().limit(MOST_BUTTONS).map(OpenApi::button).toList();
        var template = Map.of("type", "template", "payload", Map.of("buttons", buttons));
        return Map.of("text", text, "attachment", template);
    }

    /** A button; when pressed, it comes back as a message with the option's id as its text. */
    private static Map<String, String> button(Option option) {
        return Map.of(
                "type", "oa.query.hide",
                "title", option.label(),
                "payload", option.id().value());
    }

    private static ApiReply understood(Answer answer, String id) {
        return switch (answer) {
            case Answer.None(String code) -> new ApiReply.Unanswered(code);
            case Answer.Json(JsonNode body)
            when !body.path("error").isIntegralNumber() -> new ApiReply.Unanswered("unreadable");
            case Answer.Json(JsonNode body)
            when body.path("error").asInt() != 0 ->
                new ApiReply.Refused(body.path("error").asInt());
            case Answer.Json(JsonNode body) ->
                new ApiReply.Done(body.path("data").path(id).asString(""));
        };
    }
}
