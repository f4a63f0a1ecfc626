package vn.hoixa.console.desk;

import java.time.Duration;
import java.time.Instant;
import vn.hoixa.console.frame.Times;

/**
 * Time left until the promised time of a question, with a tone that has its own word and shape, never only a colour.
 *
 * @param tone late, soon, calm, stopped or done: a CSS class and the name of an icon
 * @param left "Quá hẹn 35 phút", "Còn 3 giờ"
 * @param at "hẹn 14:00", or empty
 */
record Due(String tone, String left, String at) {
    /** Less time than this counts as near. */
    private static final Duration SOON = Duration.ofHours(1);

    static final Due ASKED_BACK = new Due("stopped", "Chờ người dân đáp", "");
    static final Due UNPROMISED = new Due("calm", "Không hẹn giờ", "");

    static Due promised(Instant at, Instant now) {
        var left = Duration.between(now, at);
        String moment = "hẹn " + Times.moment(at, now);
        if (left.isNegative()) {
            return new Due("late", "Quá hẹn " + Times.length(left), moment);
        }
        return new Due(left.compareTo(SOON) < 0 ? "soon" : "calm", "Còn " + Times.length(left), moment);
    }

    boolean isNear() {
        return tone.equals("soon");
    }

    boolean isLate() {
        return tone.equals("late");
    }

    boolean isCalm() {
        return tone.equals("calm");
    }

    /** @param word "Đã trả lời", "Đã đóng" */
    static Due settled(String word, Instant at, Instant now) {
        return new Due("done", word, "lúc " + Times.moment(at, now));
    }
}
