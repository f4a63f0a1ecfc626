package vn.hoixa.console.channels;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.delivery.Broadcasts;
import vn.hoixa.delivery.Broadcasts.Fate;
import vn.hoixa.delivery.Broadcasts.Listed;
import vn.hoixa.delivery.Broadcasts.Progress;
import vn.hoixa.delivery.Broadcasts.State;
import vn.hoixa.delivery.Urgency;

/** Creates the views of broadcasts. */
@Component
class BroadcastRows {
    private static final int SHOWN = 30;

    private final Broadcasts broadcasts;
    private final Clock clock;

    BroadcastRows(Broadcasts broadcasts, Clock clock) {
        this.broadcasts = broadcasts;
        this.clock = clock;
    }

    List<BroadcastRow> latest() {
        return broadcasts.latest(SHOWN).stream().map(this::row).toList();
    }

    private BroadcastRow row(Listed listed) {
        var progress = listed.progress();
        int all = progress.counts().stream().mapToInt(Broadcasts.Count::number).sum();
        int settled = all - progress.number(Fate.WAITING);
        return new BroadcastRow(
                listed.id().toString(),
                listed.beginning(),
                listed.urgency() == Urgency.URGENT ? "gửi cả ban đêm" : "không gửi ban đêm",
                Times.moment(listed.begunAt(), clock.instant()),
                tone(progress.state()),
                words(progress.state()),
                progress.state() == State.RUNNING ? "" : progress.reason().orElse(""),
                all,
                all == 0 ? 100 : (int) (100L * settled / all),
                progress.state() == State.RUNNING ? pace(progress) : "",
                progress.state() == State.RUNNING,
                progress.state() == State.PAUSED,
                progress.counts().stream().map(BroadcastRows::tally).toList());
    }

    private static String tone(State state) {
        return switch (state) {
            case RUNNING, FINISHED -> "good";
            case PAUSED -> "bad";
            case CANCELLED -> "";
        };
    }

    private static String words(State state) {
        return switch (state) {
            case RUNNING -> "đang gửi";
            case FINISHED -> "đã xong";
            case PAUSED -> "tạm dừng";
            case CANCELLED -> "đã hủy";
        };
    }

    private static String pace(Progress progress) {
        return progress.left()
                .map(left -> number(progress.perSecond()) + " tin một giây, còn " + left(left))
                .orElse("");
    }

    private static String left(Duration left) {
        return Times.length(left);
    }

    private static String number(double value) {
        var format = NumberFormat.getInstance(Locale.of("vi", "VN"));
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private static BroadcastRow.Tally tally(Broadcasts.Count count) {
        return new BroadcastRow.Tally(
                count.channel().title(), words(count.fate()), count.reason().orElse(""), count.number());
    }

    private static String words(Fate fate) {
        return switch (fate) {
            case WAITING -> "đang chờ";
            case SENT -> "đã gửi";
            case OUT_OF_REACH -> "ngoài tầm với";
            case CANCELLED -> "đã hủy";
            case DECLINED -> "người nhận đã thôi nhận";
            case REFUSED -> "không gửi được";
        };
    }
}
