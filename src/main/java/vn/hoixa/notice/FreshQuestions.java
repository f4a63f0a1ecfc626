package vn.hoixa.notice;

import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.hoixa.notice.NoticeRows.Kind;
import vn.hoixa.office.Officer;
import vn.hoixa.question.Listed;
import vn.hoixa.question.Questions;
import vn.hoixa.question.Questions.Lane;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/** Notifies an officer of the number of new questions at their desks since the chat was linked. */
@Component
@Order(1)
class FreshQuestions implements Telling {
    private final Questions questions;
    private final NoticeSender sender;

    FreshQuestions(Questions questions, NoticeSender sender) {
        this.questions = questions;
        this.sender = sender;
    }

    @Override
    public void tell(Link link, Officer officer, Instant now) {
        var fresh = questions.queue(officer, Lane.WAITING).stream()
                .filter(each -> each.since().isAfter(link.since()))
                .map(Listed::id)
                .map(Object::toString)
                .toList();
        sender.once(
                link,
                Kind.NEW_QUESTION,
                fresh,
                untold -> text -> text.say(StandingReply.NOTICE_QUESTIONS, Slot.count(untold)));
    }
}
