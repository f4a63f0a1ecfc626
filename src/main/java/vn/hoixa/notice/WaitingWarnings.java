package vn.hoixa.notice;

import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.notice.NoticeRows.Kind;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;
import vn.hoixa.warning.Rights;
import vn.hoixa.warning.State;
import vn.hoixa.warning.Warning;
import vn.hoixa.warning.Warnings;

/**
 * Notifies of the number of warnings that wait for approval, without the officer's own. Urgent ones are notified by
 * {@link Urgent}.
 */
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
        var waiting = waitingFor(officer).stream()
                .filter(warning -> !isUrgent(warning))
                .toList();
        tell(link, waiting, StandingReply.NOTICE_WARNINGS);
    }

    /** Warnings proposed as urgent ("Khẩn"), notified at any hour. */
    @Component
    @Order(0)
    static class Urgent implements Telling {
        private final WaitingWarnings all;

        Urgent(WaitingWarnings all) {
            this.all = all;
        }

        @Override
        public boolean breaksTheNight() {
            return true;
        }

        @Override
        public void tell(Link link, Officer officer, Instant now) {
            var waiting = all.waitingFor(officer).stream()
                    .filter(WaitingWarnings::isUrgent)
                    .toList();
            all.tell(link, waiting, StandingReply.NOTICE_URGENT_WARNINGS);
        }
    }

    private List<Warning> waitingFor(Officer officer) {
        return Rights.mayDecide(officer) instanceof Permission.Refused
                ? List.of()
                : warnings.in(List.of(State.SUBMITTED)).stream()
                        .filter(warning -> !warnings.isAuthor(warning.id(), officer))
                        .toList();
    }

    private void tell(Link link, List<Warning> waiting, StandingReply words) {
        sender.once(
                link,
                Kind.WARNING_WAITS,
                waiting.stream()
                        .map(warning -> warning.id() + " " + warning.version())
                        .toList(),
                untold -> text -> text.say(words, Slot.count(untold)));
    }

    private static boolean isUrgent(Warning warning) {
        return warning.content().severity() == Severity.URGENT;
    }
}
