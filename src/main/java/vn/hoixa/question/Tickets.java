package vn.hoixa.question;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.review.Audience;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.Ticket;

/** Looks up a ticket: the state of its question and, where allowed, the answer. */
@Component
public class Tickets {
    private final QuestionRows questions;
    private final ClearedTexts texts;

    Tickets(QuestionRows questions, ClearedTexts texts) {
        this.questions = questions;
        this.texts = texts;
    }

    /**
     * What anybody who holds the ticket may see; never the question itself.
     *
     * @param promisedBy while an answer is owed and an hour can be named
     * @param answer the answer, unless it is private to a conversation
     * @param settledAt when it was answered or closed
     */
    public record View(
            Ticket ticket,
            State state,
            Optional<Instant> promisedBy,
            Optional<ClearedText> answer,
            Optional<Instant> settledAt) {}

    /** The state of a question as citizens see it. */
    public enum State {
        WAITING,
        IN_REVIEW,
        ASKED_BACK,
        ANSWERED,
        CLOSED;

        /** The word in the API. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(QuestionState question) {
            return switch (question) {
                case OPEN -> WAITING;
                case CLAIMED -> IN_REVIEW;
                case ASKED_BACK -> ASKED_BACK;
                case ANSWERED, MERGED -> ANSWERED;
                case CLOSED -> CLOSED;
            };
        }
    }

    /**
     * A ticket that was found.
     *
     * @param view for whoever holds it
     * @param answer also when it is private
     */
    public record Found(View view, AddressId asker, Optional<ClearedText> answer) {
        /** The answer, if it may be seen at this address. */
        public Optional<ClearedText> answerFor(AddressId reader) {
            return asker.equals(reader) ? answer : view.answer();
        }
    }

    /** The public view of a ticket. */
    public Optional<View> view(Ticket ticket) {
        return find(ticket).map(Found::view);
    }

    /** The ticket with its asker and answer. */
    public Optional<Found> find(Ticket ticket) {
        return questions.find(ticket).map(this::found);
    }

    private Found found(QuestionRow question) {
        var answer = question.decided().flatMap(QuestionRow.Decided::text).map(texts::get);
        var view = new View(
                question.ticket(),
                State.of(question.state()),
                question.state().isSettled() ? Optional.empty() : question.promisedBy(),
                answer.filter(text -> text.audience() == Audience.OPEN),
                question.decided().map(QuestionRow.Decided::at));
        return new Found(view, question.asker(), answer);
    }
}
