package vn.hoixa.console.channels;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.Times;
import vn.hoixa.delivery.BroadcastId;
import vn.hoixa.delivery.Broadcasts;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.Channels;
import vn.hoixa.delivery.QuietHours;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.Settings;
import vn.hoixa.opening.ChannelDecision;
import vn.hoixa.opening.ChannelDecisions;
import vn.hoixa.opening.Deciding;

/** Officers' acts on channels and broadcasts. Each result is a sentence for the page. */
@Component
class ChannelActs {
    static final Notice UNKNOWN = refused("Không tìm thấy mục này. Xin tải lại trang.");
    private static final Notice NO_REASON = refused("Xin ghi lý do, không quá 300 chữ cái.");
    private static final Notice NOT_ALLOWED = refused("Việc này cần vai trò khác.");
    private static final Notice LATE = refused("Trạng thái đã đổi trước đó. Xin xem lại.");
    private static final int LONGEST = 300;

    private final Channels channels;
    private final Broadcasts broadcasts;
    private final ChannelDecisions decisions;
    private final Settings settings;

    ChannelActs(Channels channels, Broadcasts broadcasts, ChannelDecisions decisions, Settings settings) {
        this.channels = channels;
        this.broadcasts = broadcasts;
        this.decisions = decisions;
        this.settings = settings;
    }

    /** A decision as typed into the form. */
    record Written(String number, String date, String signer) {
        Optional<LocalDate> day() {
            return Times.typed(date);
        }
    }

    boolean mayDecide(Officer officer) {
        return officer.has(Role.ADMIN);
    }

    Notice pause(Officer officer, String name, String why) {
        return onChannel(
                officer,
                name,
                channel -> withReason(
                        why,
                        () -> channels.pause(channel, Actor.of(officer), why.strip()),
                        "Đã tạm dừng " + channel.title() + ". Tin đang chờ được giữ nguyên."));
    }

    Notice resume(Officer officer, String name, String why) {
        return onChannel(
                officer,
                name,
                channel -> withReason(
                        why,
                        () -> channels.resume(channel, Actor.of(officer), why.strip()),
                        channel.title() + " gửi tiếp, câu trả lời đi trước."));
    }

    Notice open(Officer officer, String name, Written written) {
        return onChannel(
                officer,
                name,
                channel -> written.day()
                        .map(day -> decisions.open(
                                officer, channel, new ChannelDecision.Paper(written.number, day, written.signer)))
                        .map(deciding -> told(deciding, "Đã ghi quyết định mở kênh " + channel.title() + "."))
                        .orElseGet(() -> refused("Xin chọn ngày ký.")));
    }

    Notice close(Officer officer, String name, String why) {
        return onChannel(
                officer,
                name,
                channel -> decisions.all().stream()
                        .filter(decision -> decision.channel() == channel
                                && decision.revoked().isEmpty())
                        .findFirst()
                        .map(decision -> decisions.revoke(officer, decision, why))
                        .map(deciding -> told(deciding, "Đã đóng kênh " + channel.title() + "."))
                        .orElse(LATE));
    }

    QuietHours night() {
        return settings.get(QuietHours.SETTING);
    }

    /** @param from and until as in the form: "21:00" */
    Notice setNight(Officer officer, String from, String until, String why) {
        if (!ChannelsRoom.mayHoldBroadcasts(officer)) {
            return NOT_ALLOWED;
        }
        return QuietHours.typed(from, until)
                .map(night -> withReason(
                        why,
                        () -> {
                            settings.change(QuietHours.SETTING, night, Actor.of(officer), why.strip());
                            return true;
                        },
                        "Giờ không gửi tin thường: từ " + night.from() + " đến " + night.until() + "."))
                .orElseGet(() -> refused("Xin chọn giờ bắt đầu và giờ kết thúc."));
    }

    Notice onBroadcast(Officer officer, String id, String act, String why) {
        if (!ChannelsRoom.mayHoldBroadcasts(officer)) {
            return NOT_ALLOWED;
        }
        return broadcast(id)
                .map(broadcast -> withReason(
                        why,
                        () -> change(broadcast, act, officer, why.strip()),
                        switch (act) {
                            case "dung" -> "Đã tạm dừng. Phần chưa gửi được giữ lại.";
                            case "chay" -> "Gửi tiếp phần còn lại.";
                            default -> "Đã hủy phần chưa gửi.";
                        }))
                .orElse(UNKNOWN);
    }

    private boolean change(BroadcastId broadcast, String act, Officer officer, String why) {
        return switch (act) {
            case "dung" -> broadcasts.pause(broadcast, Actor.of(officer), why);
            case "chay" -> broadcasts.resume(broadcast, Actor.of(officer), why);
            case "huy" -> broadcasts.cancel(broadcast, Actor.of(officer), why) > 0;
            default -> false;
        };
    }

    private static Optional<BroadcastId> broadcast(String id) {
        try {
            return Optional.of(new BroadcastId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Notice onChannel(Officer officer, String name, Function<ChannelName, Notice> act) {
        if (!ChannelsRoom.mayHoldChannels(officer)) {
            return NOT_ALLOWED;
        }
        return Arrays.stream(ChannelName.values())
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .map(act)
                .orElse(UNKNOWN);
    }

    private static Notice withReason(String why, Supplier<Boolean> act, String done) {
        if (why.isBlank() || why.length() > LONGEST) {
            return NO_REASON;
        }
        return act.get() ? good(done) : LATE;
    }

    private static Notice told(Deciding deciding, String done) {
        return switch (deciding) {
            case Deciding.Done _ -> good(done);
            case Deciding.Refused(String reason) -> refused(reason);
        };
    }

    private static Notice good(String text) {
        return new Notice("good", "i-done", "Đã ghi", text);
    }

    private static Notice refused(String text) {
        return new Notice("wait", "i-alert", "Chưa làm được", text);
    }
}
