package vn.hoixa.console.warnings;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.warning.Dispatches;
import vn.hoixa.warning.Drafts;
import vn.hoixa.warning.Looks;
import vn.hoixa.warning.Verdicts;
import vn.hoixa.warning.Warnings;

/** Bundles the services for acts on warnings, for the pages. */
@Component
class WarningDesk {
    final Warnings warnings;
    final Drafts drafts;
    final Verdicts verdicts;
    final Dispatches dispatches;
    final Looks looks;

    WarningDesk(Warnings warnings, Drafts drafts, Verdicts verdicts, Dispatches dispatches, Looks looks) {
        this.warnings = warnings;
        this.drafts = drafts;
        this.verdicts = verdicts;
        this.dispatches = dispatches;
        this.looks = looks;
    }

    /** Today in Vietnam. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
