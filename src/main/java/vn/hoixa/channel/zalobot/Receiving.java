package vn.hoixa.channel.zalobot;

import java.net.URI;
import tools.jackson.databind.JsonNode;
import vn.hoixa.delivery.ChannelCheck.Finding;

/** Examines whether updates can arrive in the configured way: polling while no webhook is set, or our webhook. */
final class Receiving {
    private static final String TELL =
            "gọi lệnh setWebhook với địa chỉ ấy và khóa HOIXA_ZALO_BOT_WEBHOOK_SECRET (docs/channels.vi.md, mục Zalo Bot).";

    private final BotSettings settings;
    private final BotApi api;
    private final URI publicUrl;

    /** @param publicUrl the public address of this installation */
    Receiving(BotSettings settings, BotApi api, URI publicUrl) {
        this.settings = settings;
        this.api = api;
        this.publicUrl = publicUrl;
    }

    /** Calls the platform. */
    Finding examine() {
        return switch (api.webhook()) {
            case BotReply.Done(JsonNode webhook) -> of(webhook.path("url").asString(""));
            case BotReply.Refused(int code) -> unknown(Integer.toString(code));
            case BotReply.Unanswered(String code) -> unknown(code);
        };
    }

    private Finding of(String set) {
        return switch (settings.receive()) {
            case POLLING -> polling(set);
            case WEBHOOK -> webhook(set);
        };
    }

    private static Finding polling(String set) {
        return set.isEmpty()
                ? Finding.good("Tự hỏi tin mới; không cần webhook. Máy tắt đột ngột có thể mất một tin đang đến.")
                : Finding.broken(
                        "Ở Zalo còn đặt webhook, nên tự hỏi không thấy tin mới.",
                        "vừa đổi cách nhận thì không cần làm gì: trợ lý tự bỏ webhook khi phục vụ và kênh đã mở."
                                + " Còn mãi thì có phần mềm khác dùng chung bot này: tắt nó, hoặc lấy mã mới.");
    }

    private Finding webhook(String set) {
        String ours = ours();
        if (!"https".equals(publicUrl.getScheme())) {
            return Finding.broken(
                    "Zalo chỉ mang tin đến địa chỉ https, địa chỉ công khai đang là " + publicUrl + ".",
                    "đặt hoixa.public-url là địa chỉ https, hoặc bỏ HOIXA_ZALO_BOT_RECEIVE để trợ lý tự hỏi tin.");
        }
        if (set.isEmpty()) {
            return Finding.broken("Chưa khai với Zalo địa chỉ " + ours + ", nên tin không đến.", TELL);
        }
        return set.equals(ours)
                ? Finding.good("Zalo mang tin đến " + ours + ".")
                : Finding.broken("Zalo đang mang tin đến một địa chỉ khác, không phải " + ours + ".", TELL);
    }

    private String ours() {
        String root = publicUrl.toString();
        return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + BotWebhook.PATH;
    }

    private static Finding unknown(String code) {
        return Finding.notice("Chưa hỏi được Zalo có đặt webhook không (" + code + ").", "đợi vài phút rồi khám lại.");
    }
}
