package vn.hoixa.console.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hoixa.console.frame.Times;
import vn.hoixa.delivery.Reach;

/**
 * Describes whether notices can reach a linked chat, and what its officer has to do so that they still can.
 *
 * @param tone a CSS class
 */
record ReachWords(String tone, String state, String text) {
    static ReachWords of(Optional<Reach> reach, Instant now) {
        return reach.map(known -> of(known, now))
                .orElse(new ReachWords("wait", "chưa gửi được", "Kênh này chưa được cài đặt trên máy chủ."));
    }

    private static ReachWords of(Reach reach, Instant now) {
        return switch (reach) {
            case Reach.Now(Instant until) when until.equals(Instant.MAX) -> new ReachWords("good", "gửi được", "");
            case Reach.Now(Instant until) ->
                new ReachWords("good", "gửi được", left(until, now) + "; nhắn một chữ bất kỳ cho kênh để giữ.");
            case Reach.Billed(Instant until) ->
                new ReachWords(
                        "wait",
                        "gửi được, bị tính tiền",
                        left(until, now) + "; nhắn một chữ bất kỳ cho kênh để lại không mất tiền.");
            case Reach.Unreachable(String reason) ->
                new ReachWords(
                        "bad",
                        "không gửi tới được",
                        reason + " Nhắn một chữ bất kỳ cho kênh thì được báo tiếp, kể cả việc đang chờ.");
        };
    }

    /** In hours, since the time left is short. */
    private static String left(Instant until, Instant now) {
        var left = Duration.between(now, until);
        return "còn " + (left.toHours() < 1 ? Times.length(left) : left.toHours() + " giờ");
    }
}
