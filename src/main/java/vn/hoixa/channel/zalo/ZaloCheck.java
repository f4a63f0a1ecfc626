package vn.hoixa.channel.zalo;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoixa.conversation.FailedArrivals;
import vn.hoixa.delivery.ChannelCheck;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.opening.ChannelDecisions;

/** Examines the Official Account: settings, decision, tokens, webhook events, and sending. */
final class ZaloCheck implements ChannelCheck {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final ZaloSettings settings;
    private final ChannelDecisions decisions;
    private final Lifetime lifetime;
    private final OpenApi api;
    private final Oauth oauth;
    private final WebhookSightings sightings;
    private final FailedArrivals failures;

    ZaloCheck(
            ZaloSettings settings,
            ChannelDecisions decisions,
            Lifetime lifetime,
            OpenApi api,
            Oauth oauth,
            WebhookSightings sightings,
            FailedArrivals failures) {
        this.settings = settings;
        this.decisions = decisions;
        this.lifetime = lifetime;
        this.api = api;
        this.oauth = oauth;
        this.sightings = sightings;
        this.failures = failures;
    }

    @Override
    public ChannelName channel() {
        return ChannelName.ZALO;
    }

    @Override
    public List<Finding> examine() {
        if (!settings.isGiven()) {
            return List.of(Finding.good("Không dùng (chưa đặt HOIXA_ZALO_APP_ID và HOIXA_ZALO_SECRET_KEY)."));
        }
        var findings = new ArrayList<Finding>();
        findings.add(decision());
        findings.addAll(tokens());
        account().ifPresent(findings::add);
        findings.addAll(webhook());
        passedOver().ifPresent(findings::add);
        findings.add(window());
        return findings;
    }

    @Override
    public List<Finding> warnings() {
        return settings.isGiven()
                ? Stream.of(lifetime.finding())
                        .filter(finding -> finding.state() != State.GOOD)
                        .toList()
                : List.of();
    }

    private Finding decision() {
        return decisions.isOpen(ChannelName.ZALO)
                ? Finding.good("Đã có quyết định mở kênh.")
                : Finding.notice(
                        "Chưa ghi quyết định mở kênh: Zalo chưa nhận và chưa gửi tin.",
                        "người quản trị vào trang Kênh, ghi số, ngày, người ký của quyết định.");
    }

    /** While Zalo refuses the application, it renews nothing, whatever the tokens are worth. */
    private List<Finding> tokens() {
        var kept = lifetime.finding();
        return oauth.refusalOfTheApplication()
                .map(code -> Finding.broken(
                        "Zalo không nhận mã ứng dụng hoặc khóa bí mật (lỗi " + code
                                + "), nên mã truy cập không được gia hạn.",
                        Lifetime.KEY))
                .map(refused -> kept.state() == State.GOOD ? List.of(refused) : List.of(refused, kept))
                .orElse(List.of(kept));
    }

    /** Calls Zalo with the present token; renewing is left to the serving application. */
    private Optional<Finding> account() {
        return lifetime.access().map(token -> switch (api.account(token)) {
            case ApiReply.Done(String name) -> Finding.good("Zalo nhận mã truy cập của OA \"" + name + "\".");
            case ApiReply.Refused(int error) ->
                Finding.broken(
                        "Zalo không nhận mã truy cập (lỗi " + error + ").",
                        "đợi mười phút để hệ thống tự gia hạn; vẫn lỗi thì chạy: hoixa zalo-tokens");
            case ApiReply.Unanswered(String code) ->
                Finding.broken(
                        "Không gọi được Zalo (" + code + ").",
                        "kiểm tra đường mạng ra " + settings.openApi().getHost() + ".");
        });
    }

    private List<Finding> webhook() {
        var findings = new ArrayList<Finding>();
        if (settings.oaSecret().isEmpty()) {
            findings.add(Finding.broken(
                    "Chưa đặt khóa bí mật của OA: tin từ Zalo có thể không được tin.", "đặt HOIXA_ZALO_OA_SECRET."));
        }
        var signed = Arrays.stream(SignatureForm.values())
                .flatMap(form -> sightings.last(form.name()).map(at -> form + " lúc " + moment(at)).stream())
                .collect(Collectors.joining(", "));
        findings.add(
                signed.isEmpty()
                        ? Finding.notice(
                                "Chưa thấy Zalo mang tin nào đến.",
                                "ở developers.zalo.me đặt webhook là địa chỉ công khai + /webhooks/zalo, rồi nhắn thử cho OA.")
                        : Finding.good("Chữ ký webhook đã gặp: " + signed + "."));
        sightings
                .last(WebhookSightings.WRONG_SIGNATURE)
                .ifPresent(at -> findings.add(Finding.notice(
                        "Có tin sai chữ ký, đã từ chối, lần cuối lúc " + moment(at) + ".",
                        "nếu không nhận được tin thật nào: kiểm tra HOIXA_ZALO_OA_SECRET và hoixa.zalo.signatures.")));
        return findings;
    }

    private Optional<Finding> passedOver() {
        int number = failures.passedOver(ChannelName.ZALO);
        return number == 0
                ? Optional.empty()
                : Optional.of(Finding.notice(
                        number + " tin gặp lỗi nhiều lần nên bỏ qua, người gửi đã được báo gửi lại.",
                        "gửi nhật ký máy chủ cho người phát triển."));
    }

    private Finding window() {
        return Finding.good(
                settings.billed()
                        ? "Trả lời miễn phí trong 48 giờ; từ đó đến 7 ngày vẫn gửi và Zalo tính tiền."
                        : "Trả lời miễn phí trong 48 giờ; sau đó không gửi, vì Zalo tính tiền (hoixa.zalo.billed).");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(WorkingCalendar.ZONE));
    }
}
