package vn.hoixa.notice;

import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.hoixa.notice.NoticeRows.Kind;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;
import vn.hoixa.warning.Rights;
import vn.hoixa.warning.State;
import vn.hoixa.warning.Warnings;

/** How many warnings wait for somebody's approval; nobody is told of their own. */
@Component
@Order(3)
class WaitingWarnings implements Telling {
    private final Warnings warnings;
    private final NoticeSender sender;

    WaitingWarnings(Warnings warnings, NoticeSender sender) {
        this.warnings = warnings;
        this.sender = sender;
    }

    @Override
    public void tell(Link link, Officer officer, Instant now) {
        if (Rights.mayDecide(officer) instanceof Permission.Refused) {
            return;
        }
        var waiting = warnings.in(List.of(State.SUBMITTED)).stream()
                .filter(warning -> !warnings.isAuthor(warning.id(), officer))
                .map(warning -> warning.id() + " " + warning.version())
                .toList();
        sender.once(
                link,
                Kind.WARNING_WAITS,
                waiting,
                untold -> text -> text.say(StandingReply.NOTICE_WARNINGS, Slot.count(untold)));
    }
}
