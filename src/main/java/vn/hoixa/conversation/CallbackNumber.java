package vn.hoixa.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answerer;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.Sealing;
import vn.hoixa.question.WaitingQuestions;
import vn.hoixa.question.WaitingQuestions.Pending;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;
import vn.hoixa.turn.TurnOutcome;

/**
 * The number to call back, sent after its purpose was told. Sealed before it is kept; the turn keeps the masked message
 * only. "0" declines; any other message that is no number ends the waiting for one and goes on as usual.
 */
@Component
@Order(4)
class CallbackNumber implements Step {
    private static final Pattern NUMBER = Pattern.compile("(?:\\+?84|0)[0-9]{9,10}");
    private static final String NO_CALL = "0";
    private static final Pattern ALMOST = Pattern.compile("[0-9]{6,}");

    private final Answerer answerer;
    private final WaitingQuestions questions;
    private final Sealing sealing;
    private final Waiting waiting;

    CallbackNumber(Answerer answerer, WaitingQuestions questions, Sealing sealing, Waiting waiting) {
        this.answerer = answerer;
        this.questions = questions;
        this.sealing = sealing;
        this.waiting = waiting;
    }

    @Override
    public Optional<Reply> take(Incoming message) {
        return message.memory().callbackFor().flatMap(questions::hold).flatMap(question -> take(message, question));
    }

    private Optional<Reply> take(Incoming message, Pending question) {
        if (message.typed().strip().equals(NO_CALL)) {
            return Optional.of(waiting.add(message.withoutCallback(), question));
        }
        String digits = message.typed().replaceAll("[^0-9+]", "");
        if (NUMBER.matcher(digits).matches()) {
            return Optional.of(keep(message, question, digits));
        }
        if (ALMOST.matcher(digits).find()) {
            var text = say(message, StandingReply.CALLBACK_BAD_NUMBER);
            return Optional.of(Reply.plain(TurnOutcome.STANDING, text, message.memory()));
        }
        return Optional.empty();
    }

    private Reply keep(Incoming message, Pending question, String number) {
        questions.callBack(question.id(), sealing.seal(number));
        var next = new Memory(message.context().replied(), Optional.empty());
        var ticket = Slot.ticket(question.ticket());
        var text = question.promisedBy()
                .map(promise -> say(
                        message, StandingReply.CALLBACK_NOTED, ticket, Slot.time(promise.atZone(WorkingCalendar.ZONE))))
                .orElseGet(() -> say(message, StandingReply.WAITING_ADDED, ticket));
        return Reply.waiting(question, text, next);
    }

    private ClearedText say(Incoming message, StandingReply reply, Slot... slots) {
        var context = message.context().receiving(message.message().provenance(), Set.of());
        return answerer.open(message.text(), context, message.day())
                .say(reply, slots)
                .clear();
    }
}
