package vn.hoixa.channel.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.hoixa.delivery.ChannelCheck.Finding;
import vn.hoixa.office.WorkingCalendar;

/** Describes the lifetime of the tokens; warns two weeks before the office has to authorise again. */
final class Lifetime {
    private static final Duration WARNING = Duration.ofDays(14);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    /** What to do when Zalo refuses the application or its key. */
    static final String KEY =
            "so lại HOIXA_ZALO_APP_ID và HOIXA_ZALO_SECRET_KEY với ứng dụng ở developers.zalo.me, sửa rồi khởi động lại:"
                    + " hệ thống tự gia hạn, không cần mã mới.";

    private static final String AUTHORISE =
            "lấy mã gia hạn mới ở developers.zalo.me rồi chạy: hoixa zalo-tokens (docs/channels.vi.md, mục Zalo OA).";

    private final Tokens tokens;
    private final Clock clock;

    Lifetime(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    Finding finding() {
        return tokens.kept().map(this::of).orElse(Finding.broken("Chưa có mã truy cập.", AUTHORISE));
    }

    /** The access token, while it is valid; nothing is renewed. */
    Optional<String> access() {
        return tokens.kept().filter(kept -> kept.isUsable(clock.instant())).flatMap(Kept::access);
    }

    private Finding of(Kept kept) {
        var now = clock.instant();
        if (kept.refused().isPresent()) {
            return Finding.broken(
                    "Zalo không gia hạn mã truy cập nữa (lỗi " + kept.refused().get() + ")" + stillGood(kept, now)
                            + ".",
                    AUTHORISE);
        }
        if (kept.failed().isPresent()) {
            return failed(kept, kept.failed().get(), now);
        }
        if (!now.isBefore(kept.refreshUntil().minus(WARNING))) {
            return Finding.notice(
                    "Mã gia hạn chỉ còn đến ngày " + DAY.format(local(kept.refreshUntil())) + ".", AUTHORISE);
        }
        return Finding.good(
                kept.isUsable(now)
                        ? "Mã truy cập dùng được đến " + MOMENT.format(local(kept.accessUntil()))
                                + ", tự gia hạn trước đó."
                        : "Mã truy cập sẽ được gia hạn khi hệ thống phục vụ.");
    }

    private static Finding failed(Kept kept, Kept.Failed failed, Instant now) {
        String when = "lúc " + MOMENT.format(local(failed.at())) + " (lỗi " + failed.code() + ")";
        if (failed.isOfTheApplication()) {
            return Finding.broken(
                    "Zalo từ chối gia hạn mã truy cập " + when + ": mã ứng dụng hoặc khóa bí mật có thể sai"
                            + stillGood(kept, now) + ".",
                    KEY);
        }
        String found = "Chưa gia hạn được mã truy cập " + when + stillGood(kept, now) + ".";
        String remedy = "kiểm tra đường mạng ra Zalo; hệ thống tự thử lại.";
        return kept.isUsable(now) ? Finding.notice(found, remedy) : Finding.broken(found, remedy);
    }

    private static String stillGood(Kept kept, Instant now) {
        return kept.isUsable(now) ? ", mã cũ còn dùng được đến " + MOMENT.format(local(kept.accessUntil())) : "";
    }

    private static java.time.ZonedDateTime local(Instant at) {
        return at.atZone(WorkingCalendar.ZONE);
    }
}
