package vn.hoixa.feedback;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.revision.Keepers;

/** Who may handle a complaint: editors of knowledge, leaders, and whoever may clear questions of its matter today. */
@Component
class Rights {
    private final Clock clock;

    Rights(Clock clock) {
        this.clock = clock;
    }

    Permission of(Officer officer, Complaint one) {
        var keeps = Keepers.may(officer);
        return keeps.isAllowed()
                ? keeps
                : officer.mayReview(one.matter(), LocalDate.now(clock.withZone(WorkingCalendar.ZONE)));
    }
}
