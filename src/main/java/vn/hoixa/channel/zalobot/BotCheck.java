package vn.hoixa.channel.zalobot;

import java.util.ArrayList;
import java.util.List;
import vn.hoixa.conversation.FailedArrivals;
import vn.hoixa.delivery.ChannelCheck;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.opening.ChannelDecisions;

/** Examines the bot: its settings, the decision, the token, and how updates arrive. */
final class BotCheck implements ChannelCheck {
    private final BotSettings settings;
    private final ChannelDecisions decisions;
    private final BotApi api;
    private final Receiving receiving;
    private final FailedArrivals failures;

    BotCheck(
            BotSettings settings,
            ChannelDecisions decisions,
            BotApi api,
            Receiving receiving,
            FailedArrivals failures) {
        this.settings = settings;
        this.decisions = decisions;
        this.api = api;
        this.receiving = receiving;
        this.failures = failures;
    }

    @Override
    public ChannelName channel() {
        return ChannelName.ZALO_BOT;
    }

    @Override
    public List<Finding> examine() {
        if (!settings.isGiven()) {
            return List.of(Finding.good("Không dùng (chưa đặt HOIXA_ZALO_BOT_TOKEN)."));
        }
        var findings = new ArrayList<Finding>();
        findings.add(
                decisions.isOpen(ChannelName.ZALO_BOT)
                        ? Finding.good("Đã có quyết định mở kênh.")
                        : Finding.notice(
                                "Chưa ghi quyết định mở kênh: bot chưa nhận và chưa gửi tin.",
                                "người quản trị vào trang Kênh, ghi số, ngày, người ký của quyết định."));
        var token = token();
        findings.add(token);
        if (token.state() == State.GOOD) {
            findings.add(receiving.examine());
        }
        int passedOver = failures.passedOver(ChannelName.ZALO_BOT);
        if (passedOver > 0) {
            findings.add(Finding.notice(
                    passedOver + " tin gặp lỗi nhiều lần nên bỏ qua, người gửi đã được báo gửi lại.",
                    "gửi nhật ký máy chủ cho người phát triển."));
        }
        return findings;
    }

    private Finding token() {
        return switch (api.whoAmI()) {
            case BotReply.Done _ -> Finding.good("Zalo nhận mã của bot.");
            case BotReply.Refused(int code)
            when code == 401 || code == 404 ->
                Finding.broken(
                        "Zalo không nhận mã của bot.",
                        "lấy mã mới trong Zalo Bot Creator, đặt vào HOIXA_ZALO_BOT_TOKEN.");
            case BotReply.Refused(int code) ->
                Finding.notice("Zalo Bot đang báo lỗi " + code + ".", "đợi vài phút rồi khám lại.");
            case BotReply.Unanswered(String code) ->
                Finding.broken(
                        "Không gọi được Zalo Bot (" + code + ").",
                        "kiểm tra đường mạng ra " + settings.api().getHost() + ".");
        };
    }
}
