package vn.hoixa.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.hoixa.notice.NoticeRows.Kind;
import vn.hoixa.office.Officer;
import vn.hoixa.question.HeldQuestions;
import vn.hoixa.question.HeldQuestions.Held;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/** Notifies the holder of a question that their claim ends soon, because they have not worked on it. */
@Component
@Order(2)
class EndingClaims implements Telling {
    /** How long before the end the holder is told. */
    private static final Duration BEFORE_END = Duration.ofMinutes(5);

    private final HeldQuestions held;
    private final NoticeSender sender;

    EndingClaims(HeldQuestions held, NoticeSender sender) {
        this.held = held;
        this.sender = sender;
    }

    @Override
    public void tell(Link link, Officer officer, Instant now) {
        held.now().stream()
                .filter(one -> one.by().equals(officer.id()))
                .filter(one -> one.until().isBefore(now.plus(BEFORE_END)))
                .forEach(one -> tell(link, one, now));
    }

    private void tell(Link link, Held one, Instant now) {
        sender.once(
                link,
                Kind.CLAIM_ENDS,
                List.of(one.question() + " " + one.until()),
                _ -> text -> text.say(
                        StandingReply.NOTICE_CLAIM,
                        Slot.ticket(one.ticket()),
                        Slot.minutes(Duration.between(now, one.until()))));
    }
}
