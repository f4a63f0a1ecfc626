package vn.hoixa.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.question.WaitingQuestions.Pending;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Ticket;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;

/**
 * Result of a step for a message; only an opened question is stored yet.
 *
 * @param question the question that the message opened or was added to
 */
record Reply(
        TurnOutcome outcome,
        ClearedText text,
        Received.About about,
        Memory next,
        Optional<UUID> question,
        Optional<Ticket> ticket,
        Optional<Instant> promisedBy) {
    static Reply plain(TurnOutcome outcome, ClearedText text, Memory next) {
        return new Reply(
                outcome, text, Received.About.NOTHING, next, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Reply waiting(Pending question, ClearedText text, Memory next) {
        return new Reply(
                TurnOutcome.WAITING,
                text,
                Received.About.NOTHING,
                next,
                Optional.of(question.id()),
                Optional.of(question.ticket()),
                question.promisedBy());
    }
}
