package vn.hoixa.warning;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Completeness;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.outlet.Glyphs;
import vn.hoixa.outlet.Poster;

/** Submits a draft after checking that it is complete, printable and fits on a poster. */
@Component
class Submitting {
    private static final String TOO_LONG =
            "Áp phích A4 không đủ chỗ: rút ngắn phần “Chuyện gì xảy ra”, dấu hiệu hoặc việc phải làm.";

    private final Steps steps;
    private final Issues issues;
    private final Clock clock;

    Submitting(Steps steps, Issues issues, Clock clock) {
        this.steps = steps;
        this.issues = issues;
        this.clock = clock;
    }

    Decided submit(Warning warning, Officer by) {
        if (!warning.state().mayBecome(State.SUBMITTED)) {
            return new Decided.Overtaken(warning.state());
        }
        if (Rights.mayDraft(by) instanceof Permission.Refused(String reason)) {
            return new Decided.NotAllowed(reason);
        }
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var missing = warning.kind() == Kind.CANCELLATION
                ? Completeness.missingInNotice(warning.content(), today)
                : Completeness.missing(warning.content(), today);
        missing.addAll(Glyphs.problems(warning.content()));
        if (missing.isEmpty() && !Poster.fits(issues.preview(warning, warning.content(), by))) {
            missing.add(TOO_LONG);
        }
        return missing.isEmpty()
                ? steps.take(warning, State.SUBMITTED, Actor.of(by), "")
                : new Decided.Incomplete(missing);
    }
}
