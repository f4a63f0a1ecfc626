package vn.hoixa.console.warnings;

import java.time.Instant;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.console.frame.Times;
import vn.hoixa.warning.State;
import vn.hoixa.warning.Warning;

/**
 * View of a warning in a list.
 *
 * @param tone CSS class of its severity tag
 */
record Line(
        String path,
        String title,
        String severity,
        String tone,
        String state,
        String kind,
        String when,
        boolean training) {
    static Line of(Warning warning, Instant now) {
        String title = warning.content().words().title();
        return new Line(
                WarningRoom.PATH + "/" + warning.id(),
                title.isEmpty() ? "Chưa có tiêu đề" : title,
                warning.content().severity().label(),
                tone(warning.content().severity()),
                warning.state().label(),
                warning.kind().label(),
                Times.moment(warning.sentAt().orElse(warning.drafted().at()), now),
                warning.isTraining());
    }

    static String tone(Severity severity) {
        return switch (severity) {
            case URGENT -> "bad";
            case IMPORTANT -> "wait";
            case ORDINARY -> "note";
        };
    }

    static String tone(State state) {
        return switch (state) {
            case SENT -> "good";
            case SENDING, APPROVED -> "note";
            case SUBMITTED, RETURNED, PAUSED -> "wait";
            case REJECTED, CANCELLED, CORRECTED -> "bad";
            case DRAFT -> "";
        };
    }
}
