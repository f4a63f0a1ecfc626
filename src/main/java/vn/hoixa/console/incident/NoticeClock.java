package vn.hoixa.console.incident;

import java.time.Duration;
import java.time.Instant;
import vn.hoixa.console.frame.Times;
import vn.hoixa.incident.Incident;

/**
 * Time left of the 72-hour deadline of an incident.
 *
 * @param tone a CSS class
 * @param words "còn 41 giờ 20 phút"
 * @param until the deadline in full; empty where there is none
 */
record NoticeClock(String tone, String words, String until) {
    private static final Duration SOON = Duration.ofHours(24);

    static NoticeClock of(Incident incident, Instant now) {
        if (incident.noticeDue().isEmpty()) {
            return new NoticeClock("", "không có hạn báo", "");
        }
        var due = incident.noticeDue().get();
        if (incident.told().isPresent()) {
            boolean late = incident.told().get().at().isAfter(due);
            return new NoticeClock(
                    late ? "bad" : "good", late ? "đã báo, quá hạn" : "đã báo trong hạn", Times.full(due));
        }
        var left = Duration.between(now, due);
        if (left.isNegative()) {
            return new NoticeClock("bad", "quá hạn " + hours(left.negated()), Times.full(due));
        }
        return new NoticeClock(left.compareTo(SOON) < 0 ? "bad" : "wait", "còn " + hours(left), Times.full(due));
    }

    private static String hours(Duration length) {
        return length.toHours() + " giờ " + length.toMinutesPart() + " phút";
    }
}
