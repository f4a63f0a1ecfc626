package vn.hoixa.conversation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answerer;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.question.Tickets;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.Composition;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;
import vn.hoixa.review.Ticket;
import vn.hoixa.review.VerificationCode;
import vn.hoixa.turn.TurnOutcome;

/** Looks up a ticket or verification code typed alone, before anything is searched. */
@Component
class TypedCode implements Step {
    private final Answerer answerer;
    private final Tickets tickets;
    private final ClearedTexts texts;

    TypedCode(Answerer answerer, Tickets tickets, ClearedTexts texts) {
        this.answerer = answerer;
        this.tickets = tickets;
        this.texts = texts;
    }

    @Override
    public Optional<Reply> take(Incoming message) {
        return Ticket.typed(message.typed())
                .map(ticket -> ticket(message, ticket))
                .or(() -> VerificationCode.typed(message.typed()).map(code -> code(message, code)))
                .map(text -> Reply.plain(
                        TurnOutcome.STANDING,
                        text,
                        message.memory().with(message.context().replied())));
    }

    private ClearedText ticket(Incoming message, Ticket ticket) {
        return tickets.find(ticket)
                .map(found -> ticket(message, found))
                .orElseGet(() -> open(message).say(StandingReply.TICKET_UNKNOWN).clear());
    }

    /** The answer itself, where the asker may see it; otherwise the state of the question. */
    private ClearedText ticket(Incoming message, Tickets.Found found) {
        var ticket = Slot.ticket(found.view().ticket());
        var answer = found.answerFor(message.from());
        if (answer.isPresent()) {
            return answer.get();
        }
        return switch (found.view().state()) {
            case ANSWERED ->
                open(message)
                        .say(StandingReply.ANSWERED_PRIVATE, ticket, Slot.day(day(found)))
                        .clear();
            case WAITING -> state(message, ticket, StandingReply.TICKET_WAITING);
            case IN_REVIEW -> state(message, ticket, StandingReply.TICKET_IN_REVIEW);
            case ASKED_BACK -> state(message, ticket, StandingReply.TICKET_ASKED_BACK);
            case CLOSED -> state(message, ticket, StandingReply.TICKET_CLOSED);
        };
    }

    private ClearedText state(Incoming message, Slot ticket, StandingReply state) {
        return open(message)
                .say(StandingReply.TICKET_FOUND, Slot.Name.STATE, state, ticket)
                .clear();
    }

    private ClearedText code(Incoming message, VerificationCode code) {
        return texts.find(code)
                .flatMap(text -> texts.clearedAt(text.id()))
                .map(at -> open(message)
                        .say(StandingReply.CODE_FOUND, Slot.day(LocalDate.ofInstant(at, WorkingCalendar.ZONE)))
                        .link(code)
                        .clear())
                .orElseGet(() -> open(message).say(StandingReply.CODE_UNKNOWN).clear());
    }

    private Composition open(Incoming message) {
        return answerer.open(message.text(), message.context(), message.day());
    }

    private static LocalDate day(Tickets.Found found) {
        return LocalDate.ofInstant(found.view().settledAt().orElseThrow(), WorkingCalendar.ZONE);
    }
}
