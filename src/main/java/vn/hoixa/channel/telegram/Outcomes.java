package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.response.SendResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.hoixa.delivery.Outcome;

/**
 * Maps Telegram's replies to outcomes of deliveries. Codes as in <a
 * href="https://core.telegram.org/api/errors">Telegram's list</a>.
 */
final class Outcomes {
    /** Beginnings of Telegram's descriptions for a chat that accepts nothing from the bot. */
    private static final List<String> NO_SUCH_CHAT = List.of(
            "chat not found",
            "user not found",
            "peer_id_invalid",
            "group chat was deactivated",
            "group chat was upgraded",
            "not enough rights",
            "have no rights",
            "need administrator rights",
            "chat_write_forbidden",
            "chat_restricted",
            "topic_closed");

    private static final String TOKEN_REJECTED =
            "Telegram không nhận mã của bot (token). Người quản trị cần lấy mã mới từ BotFather rồi khởi động lại.";
    private static final Duration UNNAMED_WAIT = Duration.ofSeconds(5);

    private Outcomes() {}

    /** @param chat the kind of chat: a group has limits of its own, so only it has to wait */
    static Outcome of(Reply<SendResponse> reply, ChatKind chat) {
        return switch (reply) {
            case Reply.Done<SendResponse>(SendResponse sent) ->
                new Outcome.Accepted(Integer.toString(sent.message().messageId()));
            case Reply.Lost<SendResponse>(Reply.Cause cause) ->
                new Outcome.Failed(cause.name().toLowerCase(Locale.ROOT));
            case Reply.Refused<SendResponse> refused -> refused(refused, chat);
        };
    }

    private static Outcome refused(Reply.Refused<SendResponse> refused, ChatKind chat) {
        String code = Integer.toString(refused.code());
        if (refused.isTokenRejected()) {
            return new Outcome.ChannelOut(TOKEN_REJECTED, code);
        }
        return switch (refused.code()) {
            case 403 -> new Outcome.Lost(chat.gone(), code);
            case 429 -> busy(refused.retryAfter().orElse(UNNAMED_WAIT), chat);
            case 400 ->
                isNoSuchChat(refused.said())
                        ? new Outcome.Lost(chat.gone(), code)
                        : new Outcome.Refused("Telegram không nhận nội dung này.", code);
            default -> refused.code() >= 500 ? new Outcome.Failed(code) : new Outcome.Unknown(code);
        };
    }

    private static Outcome busy(Duration wait, ChatKind chat) {
        return switch (chat) {
            case PERSON -> new Outcome.ChannelBusy(wait, "429");
            case GROUP -> new Outcome.TryLater(wait, "429");
        };
    }

    private static boolean isNoSuchChat(String said) {
        String description = said.toLowerCase(Locale.ROOT);
        return NO_SUCH_CHAT.stream().anyMatch(description::contains);
    }
}
