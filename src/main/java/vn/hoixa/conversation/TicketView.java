package vn.hoixa.conversation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Ticket;

/**
 * What a ticket may tell whoever holds it: never the question.
 *
 * @param promisedBy while an answer is owed and an hour can be named
 * @param answer the answer, unless it is private to a conversation
 * @param settledAt when it was answered or closed
 */
public record TicketView(
        Ticket ticket,
        State state,
        Optional<Instant> promisedBy,
        Optional<ClearedText> answer,
        Optional<Instant> settledAt) {

    /** As citizens see it. */
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
}
