package vn.hoixa.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.conversation.HeldQuestions;
import vn.hoixa.conversation.HeldQuestions.Held;
import vn.hoixa.conversation.Lane;
import vn.hoixa.conversation.Listed;
import vn.hoixa.conversation.Questions;
import vn.hoixa.notice.NoticeRows.Kind;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/**
 * Tells officers on their linked chats what waits for them: how many new questions of their desks, and a question of theirs
 * that is about to go back to the queue. Each once to each chat, with a way to the console and none of a citizen's words.
 * Nobody is told at night; what came then is told in the morning.
 */
@Component
class Notices {
    /** How long before a claim ends its holder is told. */
    static final Duration BEFORE_END = Duration.ofMinutes(5);

    private static final LocalTime MORNING = LocalTime.of(6, 30);
    private static final LocalTime EVENING = LocalTime.of(21, 0);

    private final LinkRows links;
    private final Officers officers;
    private final Questions questions;
    private final HeldQuestions held;
    private final NoticeSender sender;
    private final TransactionOperations transaction;
    private final Clock clock;

    Notices(
            LinkRows links,
            Officers officers,
            Questions questions,
            HeldQuestions held,
            NoticeSender sender,
            TransactionOperations transaction,
            Clock clock) {
        this.links = links;
        this.officers = officers;
        this.questions = questions;
        this.held = held;
        this.sender = sender;
        this.transaction = transaction;
        this.clock = clock;
    }

    void send() {
        var now = clock.instant();
        var all = isNight(now) ? List.<Link>of() : links.all();
        if (all.isEmpty()) {
            return;
        }
        var ending = held.now().stream()
                .filter(one -> one.until().isBefore(now.plus(BEFORE_END)))
                .toList();
        all.forEach(link -> officers.find(link.officer())
                .filter(officer -> officer.state() == Officer.State.ACTIVE)
                .ifPresent(officer -> transaction.executeWithoutResult(_ -> tell(link, officer, ending, now))));
    }

    private void tell(Link link, Officer officer, List<Held> ending, Instant now) {
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
        ending.stream()
                .filter(one -> one.by().equals(officer.id()))
                .forEach(one -> sender.once(
                        link,
                        Kind.CLAIM_ENDS,
                        List.of(one.question() + " " + one.until()),
                        _ -> text -> text.say(
                                StandingReply.NOTICE_CLAIM,
                                Slot.ticket(one.ticket()),
                                Slot.minutes(Duration.between(now, one.until())))));
    }

    private static boolean isNight(Instant now) {
        var time = now.atZone(WorkingCalendar.ZONE).toLocalTime();
        return time.isBefore(MORNING) || time.isAfter(EVENING);
    }
}
