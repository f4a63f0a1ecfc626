package vn.hoixa.console.machine;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.drafting.DraftSwitch;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;

/** The decisions about the model, as lines for the page. */
@Component("machineDecisions")
class Decisions {
    private final DraftSwitch draftSwitch;
    private final Officers officers;
    private final Clock clock;

    Decisions(DraftSwitch draftSwitch, Officers officers, Clock clock) {
        this.draftSwitch = draftSwitch;
        this.officers = officers;
        this.clock = clock;
    }

    /** One decision; newest first. */
    record Line(String when, String who, String what, String why) {}

    List<Line> lines() {
        return draftSwitch.history().stream().map(this::line).toList();
    }

    private Line line(DraftSwitch.Decided decided) {
        var change = decided.change();
        return new Line(
                Times.moment(change.at(), clock.instant()),
                change.by().flatMap(officers::find).map(Officer::name).orElse("dòng lệnh"),
                what(decided.act()),
                change.reason());
    }

    private static String what(DraftSwitch.Act act) {
        return switch (act) {
            case ON -> "Bật máy soạn";
            case OFF -> "Tắt máy soạn";
            case ALLOWED -> "Cho phép máy chủ ngoài mạng của xã";
            case FORBIDDEN -> "Thu hồi cho phép";
        };
    }
}
