package vn.hoixa.notice;

import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.hoixa.notice.NoticeRows.Kind;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;
import vn.hoixa.warning.Looks;
import vn.hoixa.warning.Rights;

/**
 * Notifies of warnings that one person alone sent under a pre-approval. Sent at once, at night too: people already have
 * an urgent warning and call about it, and any other can still be stopped before the morning.
 */
@Component
@Order(0)
class SentAlone implements Telling {
    private final Looks looks;
    private final NoticeSender sender;

    SentAlone(Looks looks, NoticeSender sender) {
        this.looks = looks;
        this.sender = sender;
    }

    @Override
    public boolean breaksTheNight() {
        return true;
    }

    @Override
    public void tell(Link link, Officer officer, Instant now) {
        if (Rights.mayDecide(officer) instanceof Permission.Refused) {
            return;
        }
        var sent = looks.waiting().stream()
                .map(Looks.Due::warning)
                .filter(warning -> !warning.drafted().by().equals(officer.id()))
                .map(warning -> warning.id().toString())
                .toList();
        sender.once(
                link,
                Kind.SENT_ALONE,
                sent,
                untold -> text -> text.say(StandingReply.NOTICE_SENT_ALONE, Slot.count(untold)));
    }
}
