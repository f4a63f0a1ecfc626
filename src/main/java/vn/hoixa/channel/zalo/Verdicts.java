package vn.hoixa.channel.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import vn.hoixa.delivery.Outcome;
import vn.hoixa.office.WorkingCalendar;

/** Maps Zalo's error codes to outcomes of deliveries. Undocumented codes are tried again, a limited number of times. */
final class Verdicts {
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Clock clock;

    Verdicts(Clock clock) {
        this.clock = clock;
    }

    /** Whether the error means an invalid access token. */
    static boolean isTokenRefused(int error) {
        return error == -216 || error == -220;
    }

    Outcome of(int error) {
        String code = Integer.toString(error);
        return switch (error) {
            case -216, -220 -> new Outcome.TryLater(A_MINUTE, code);
            case -213 -> new Outcome.Lost("Người nhận không quan tâm Zalo OA của xã.", code);
            case -217, -244 -> new Outcome.Lost("Người nhận không nhận tin của Zalo OA.", code);
            case -230, -232 -> new Outcome.Refused("Quá 7 ngày từ tin cuối của người nhận: Zalo không cho gửi.", code);
            case -234 -> new Outcome.TryLater(untilMorning(), code);
            case -32 -> new Outcome.ChannelBusy(A_MINUTE, code);
            case -211 -> new Outcome.ChannelBusy(AN_HOUR, code);
            case -204, -205, -227 -> new Outcome.ChannelOut("Zalo đang khóa Official Account của xã.", code);
            case -201 -> new Outcome.Refused("Zalo không nhận tin này.", code);
            default -> new Outcome.Unknown(code);
        };
    }

    private Duration untilMorning() {
        var now = clock.instant().atZone(WorkingCalendar.ZONE);
        var morning = ZonedDateTime.of(now.toLocalDate(), MORNING, now.getZone());
        return Duration.between(now, morning.isAfter(now) ? morning : morning.plusDays(1));
    }
}
