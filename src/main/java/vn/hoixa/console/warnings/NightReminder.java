package vn.hoixa.console.warnings;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Reminder;
import vn.hoixa.console.frame.Times;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.warning.Looks;

/**
 * Reminds of warnings sent at night under an approval given in advance, until another officer of the police or a leader
 * confirms them.
 */
@Component
class NightReminder implements Reminder {
    private final Looks looks;
    private final Clock clock;

    NightReminder(Looks looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    @Override
    public List<Line> of(Officer officer) {
        return officer.has(Role.POLICE) || officer.has(Role.LEADER)
                ? looks.waiting().stream().map(this::line).toList()
                : List.of();
    }

    private Line line(Looks.Due due) {
        var now = clock.instant();
        String until = due.due().map(at -> "trước " + Times.moment(at, now)).orElse("sáng làm việc tới");
        return new Line(
                "Đã gửi theo duyệt sẵn: " + due.warning().content().words().title() + ". Xem lại " + until + ".",
                WarningRoom.PATH + "/" + due.warning().id(),
                due.isLate(now) ? "late" : "soon");
    }
}
