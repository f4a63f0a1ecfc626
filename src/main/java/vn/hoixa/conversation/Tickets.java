package vn.hoixa.conversation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.review.Audience;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.Ticket;

/** What a ticket tells, and to whom. */
@Component
class Tickets {
    private final QuestionRows questions;
    private final ClearedTexts texts;

    Tickets(QuestionRows questions, ClearedTexts texts) {
        this.questions = questions;
        this.texts = texts;
    }

    /**
     * A ticket that exists.
     *
     * @param view for whoever holds it
     * @param answer also when it is private
     */
    record Found(TicketView view, AddressId asker, Optional<ClearedText> answer) {
        /** The answer, if it may be seen at this address. */
        Optional<ClearedText> answerFor(AddressId reader) {
            return asker.equals(reader) ? answer : view.answer();
        }
    }

    Optional<Found> find(Ticket ticket) {
        return questions.find(ticket).map(this::found);
    }

    private Found found(QuestionRow question) {
        var answer = question.decided().flatMap(QuestionRow.Decided::text).map(texts::get);
        var view = new TicketView(
                question.ticket(),
                TicketView.State.of(question.state()),
                question.state().isSettled() ? Optional.empty() : question.promisedBy(),
                answer.filter(text -> text.audience() == Audience.OPEN),
                question.decided().map(QuestionRow.Decided::at));
        return new Found(view, question.asker(), answer);
    }
}
