package vn.hoixa.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.dao.DataAccessException;
import vn.hoixa.office.WorkingCalendar;

/** Examines the sending of a channel: whether it sends, why not, and what waits. */
final class SendingCheck implements ChannelCheck {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' d/M/yyyy").withZone(WorkingCalendar.ZONE);
    /** Longer than replies ever wait while a channel sends. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final ChannelName channel;
    private final Channels channels;
    private final Clock clock;

    SendingCheck(ChannelName channel, Channels channels, Clock clock) {
        this.channel = channel;
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public ChannelName channel() {
        return channel;
    }

    @Override
    public List<Finding> examine() {
        try {
            return channels.all().stream()
                    .filter(standing -> standing.channel() == channel)
                    .flatMap(standing -> found(standing).stream())
                    .toList();
        } catch (DataAccessException e) {
            return List.of(Finding.broken(
                    "Không xem được kênh có đang gửi không: cơ sở dữ liệu không trả lời.",
                    "Xem mục Cơ sở dữ liệu, rồi kiểm tra lại."));
        }
    }

    private List<Finding> found(Channels.Standing standing) {
        String waiting = waiting(standing.figures());
        return switch (standing.state()) {
            case Channels.State.Paused(var since, var _, var reason) ->
                List.of(Finding.broken(
                        "Kênh đang tạm dừng gửi, từ " + MOMENT.format(since) + ": " + reason + " " + waiting,
                        "Xử lý xong nguyên nhân thì vào trang Kênh ở bàn làm việc, bấm “Gửi tiếp” ở " + channel.title()
                                + ". Đổi mã hay khởi động lại chưa đủ: kênh chờ người bấm."));
            case Channels.State.Resting(var until, var reason) ->
                List.of(Finding.notice(
                        "Kênh đang nghỉ đến " + MOMENT.format(until) + ": " + reason + " " + waiting,
                        "Hết giờ nghỉ hệ thống tự gửi lại. Nghỉ mãi không dứt: xem các mục khác của kênh này."));
            case Channels.State.Troubled(var until, var reason) ->
                List.of(
                        Finding.notice(
                                "Kênh không bị tạm dừng, nhưng có máy chủ gửi không được, thử lại lúc "
                                        + MOMENT.format(until) + ": " + reason + " " + waiting(standing.figures()),
                                "Hệ thống tự thử lại. Mãi không dứt: kiểm tra đường mạng của máy chủ và các mục khác của kênh này."));
            case Channels.State.Open _ -> List.of(open(standing.figures()));
            case Channels.State.Closed _ ->
                standing.figures().backlog() == 0
                        ? List.of()
                        : List.of(Finding.notice(
                                "Kênh chưa mở nên chưa gửi. " + waiting,
                                "Mở kênh thì các tin này tự gửi; kênh không dùng nữa thì không cần làm gì."));
        };
    }

    private Finding open(Channels.Figures figures) {
        boolean late = figures.oldest()
                .filter(oldest -> oldest.isBefore(clock.instant().minus(LONG)))
                .isPresent();
        return late
                ? Finding.notice(
                        "Kênh không bị tạm dừng, nhưng có tin chờ lâu. " + waiting(figures),
                        "Trợ lý không chạy thì khởi động. Tin chung chờ qua giờ yên lặng ban đêm là bình thường.")
                : Finding.good("Kênh không bị tạm dừng. " + waiting(figures));
    }

    private static String waiting(Channels.Figures figures) {
        return figures.oldest()
                .map(oldest -> "Đang chờ gửi " + figures.backlog() + " tin, lâu nhất từ " + at(oldest) + ".")
                .orElse("Không có tin nào chờ gửi.");
    }

    private static String at(Instant moment) {
        return MOMENT.format(moment);
    }
}
