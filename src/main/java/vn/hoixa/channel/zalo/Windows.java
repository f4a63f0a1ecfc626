package vn.hoixa.channel.zalo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hoixa.delivery.Reach;

/** Reply windows of Zalo: how long after a citizen's last message the account may answer, and at what price. */
final class Windows {
    private static final Duration FREE = Duration.ofHours(48);
    private static final Duration LAST = Duration.ofDays(7);

    private final Charges charges;

    /** The office's decision about answers that Zalo charges for. */
    enum Charges {
        PAID,
        AVOIDED
    }

    Windows(Charges charges) {
        this.charges = charges;
    }

    Reach reach(Optional<Instant> lastInbound, Instant at) {
        return lastInbound
                .map(last -> since(last, at))
                .orElse(new Reach.Unreachable("Chưa từng nhắn cho Zalo OA của xã: Zalo không cho gửi trước."));
    }

    private Reach since(Instant last, Instant at) {
        if (!at.isAfter(last.plus(FREE))) {
            return new Reach.Now(last.plus(FREE));
        }
        if (at.isAfter(last.plus(LAST))) {
            return new Reach.Unreachable("Quá 7 ngày từ tin cuối của người nhận: Zalo không cho gửi.");
        }
        return charges == Charges.PAID
                ? new Reach.Billed(last.plus(LAST))
                : new Reach.Unreachable(
                        "Quá 48 giờ từ tin cuối của người nhận: Zalo tính tiền, xã chưa cho gửi tin tính tiền.");
    }
}
