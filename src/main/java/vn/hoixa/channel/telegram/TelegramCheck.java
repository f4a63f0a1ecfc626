package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.model.WebhookInfo;
import com.pengrad.telegrambot.request.GetMe;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.response.GetMeResponse;
import com.pengrad.telegrambot.response.GetWebhookInfoResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import vn.hoixa.channel.telegram.TelegramSettings.Receive;
import vn.hoixa.delivery.ChannelCheck;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.opening.ChannelDecisions;

/** Examines Telegram: the token, the decision, how updates arrive and when the last one did. */
final class TelegramCheck implements ChannelCheck {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' d/M/yyyy").withZone(WorkingCalendar.ZONE);
    /** Longer silence is suspicious: a poll ends after a minute at the latest. */
    private static final Duration SILENT = Duration.ofMinutes(3);

    private final Optional<BotApi> api;
    private final TelegramSettings settings;
    private final ListenerRow row;
    private final ChannelDecisions decisions;
    private final URI publicUrl;
    private final Clock clock;

    TelegramCheck(
            Optional<BotApi> api,
            TelegramSettings settings,
            ListenerRow row,
            ChannelDecisions decisions,
            URI publicUrl,
            Clock clock) {
        this.api = api;
        this.settings = settings;
        this.row = row;
        this.decisions = decisions;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public ChannelName channel() {
        return ChannelName.TELEGRAM;
    }

    @Override
    public List<Finding> examine() {
        return api.map(this::examine)
                .orElseGet(() -> List.of(Finding.good("Không dùng Telegram: chưa đặt mã của bot.")));
    }

    private List<Finding> examine(BotApi bot) {
        var findings = new ArrayList<Finding>();
        findings.add(token(bot));
        findings.add(decision());
        if (findings.getFirst().state() == State.GOOD) {
            findings.add(receiving(bot));
        }
        listening().ifPresent(findings::add);
        return List.copyOf(findings);
    }

    private static Finding token(BotApi bot) {
        var reply = bot.call(new GetMe());
        if (reply instanceof Reply.Done<GetMeResponse>(GetMeResponse me)) {
            return Finding.good("Mã của bot dùng được: @" + me.user().username() + ".");
        }
        var trouble = Trouble.of(reply);
        return Finding.broken(trouble.found(), trouble.remedy());
    }

    private Finding decision() {
        try {
            return decisions.isOpen(ChannelName.TELEGRAM)
                    ? Finding.good("Đã ghi quyết định mở kênh Telegram.")
                    : Finding.notice(
                            "Chưa ghi quyết định mở kênh Telegram, nên bot chưa nhận và chưa gửi tin.",
                            "Người quản trị ghi số, ngày, người ký ở bàn làm việc, mục Kênh. Telegram bị hạn chế ở"
                                    + " Việt Nam từ năm 2025: cần quyết định riêng.");
        } catch (DataAccessException e) {
            return Finding.broken(Trouble.DATABASE.found(), Trouble.DATABASE.remedy());
        }
    }

    private Finding receiving(BotApi bot) {
        var reply = bot.call(new GetWebhookInfo());
        if (!(reply instanceof Reply.Done<GetWebhookInfoResponse>(GetWebhookInfoResponse response))) {
            return Finding.broken(Trouble.of(reply).found(), Trouble.of(reply).remedy());
        }
        return switch (settings.receive()) {
            case POLLING -> polling(response.webhookInfo());
            case WEBHOOK -> webhook(response.webhookInfo());
        };
    }

    private static Finding polling(WebhookInfo info) {
        return url(info).isEmpty()
                ? Finding.good(
                        "Nhận tin bằng cách hỏi Telegram (polling); đang chờ " + info.pendingUpdateCount() + " tin.")
                : Finding.notice(
                        "Ở Telegram còn đặt webhook, nên chưa hỏi được tin.",
                        "Không cần làm gì nếu vừa đổi cách nhận: trợ lý tự bỏ webhook khi chạy. Còn mãi: có phần mềm"
                                + " khác đang dùng chung bot này.");
    }

    private Finding webhook(WebhookInfo info) {
        String ours = new WebhookListener.Target(publicUrl, "").url();
        if (!"https".equals(publicUrl.getScheme())) {
            return Finding.broken(
                    "Telegram chỉ gọi webhook qua https, địa chỉ công khai đang là " + publicUrl + ".",
                    "Đặt hoixa.public-url là địa chỉ https, hoặc đặt hoixa.telegram.receive: polling.");
        }
        if (!url(info).equals(ours)) {
            return Finding.broken(
                    "Telegram chưa biết webhook của trợ lý (" + ours + ").",
                    "Khởi động trợ lý khi kênh đã mở: webhook được đặt lại sau mỗi 30 phút.");
        }
        return Optional.ofNullable(info.lastErrorDate())
                .map(Instant::ofEpochSecond)
                .filter(at -> at.isAfter(clock.instant().minus(Duration.ofHours(1))))
                .map(at -> Finding.notice(
                        "Lần gọi webhook lúc " + MOMENT.format(at) + " không được; đang chờ "
                                + info.pendingUpdateCount() + " tin.",
                        "Kiểm tra proxy, chứng thư https và đường vào " + TelegramWebhook.PATH + "."))
                .orElseGet(() -> Finding.good(
                        "Nhận tin bằng webhook " + ours + "; đang chờ " + info.pendingUpdateCount() + " tin."));
    }

    /** The listener's own status; empty while the channel is closed. */
    Optional<Finding> listening() {
        try {
            return decisions.isOpen(ChannelName.TELEGRAM) ? Optional.of(listening(row.read())) : Optional.empty();
        } catch (DataAccessException e) {
            return Optional.of(Finding.broken(Trouble.DATABASE.found(), Trouble.DATABASE.remedy()));
        }
    }

    private Finding listening(ListenerRow.Seen seen) {
        if (seen.trouble().isPresent()) {
            return Finding.broken(
                    seen.trouble().get().found(), seen.trouble().get().remedy());
        }
        String heard = seen.heardAt()
                .map(at -> "tin gần nhất lúc " + MOMENT.format(at))
                .orElse("chưa có tin nào");
        boolean silent = seen.askedAt()
                .filter(at -> at.isAfter(clock.instant().minus(SILENT)))
                .isEmpty();
        if (settings.receive() == Receive.POLLING && silent) {
            return Finding.broken(
                    "Không có máy nào đang hỏi tin của Telegram; " + heard + ".",
                    "Trợ lý không chạy thì khởi động. Đang chạy: xem nhật ký máy chủ.");
        }
        return seen.passedOver() == 0
                ? Finding.good("Đang nhận tin; " + heard + ".")
                : Finding.notice(
                        "Đang nhận tin; " + heard + "; " + seen.passedOver()
                                + " tin gặp lỗi nhiều lần nên bỏ qua, người gửi đã được báo gửi lại.",
                        "Gửi nhật ký máy chủ cho người phát triển.");
    }

    private static String url(WebhookInfo info) {
        return Optional.ofNullable(info.url()).orElse("");
    }
}
