package vn.hoixa.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Candidate;
import vn.hoixa.answer.Context;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.question.Desks.Desk;
import vn.hoixa.review.Ticket;

/**
 * Questions as the asker's side needs them: opening, adding a reply, leaving a callback number; nothing here decides
 * one.
 */
@Component
public class WaitingQuestions {
    private final QuestionRows rows;
    private final QuestionChanges changes;
    private final NewQuestions fresh;
    private final Desks desks;
    private final PromiseClock promises;

    WaitingQuestions(
            QuestionRows rows, QuestionChanges changes, NewQuestions fresh, Desks desks, PromiseClock promises) {
        this.rows = rows;
        this.changes = changes;
        this.fresh = fresh;
        this.desks = desks;
        this.promises = promises;
    }

    /**
     * A question put to an officer.
     *
     * @param words that an officer reads
     * @param within what the conversation was about as it was asked
     */
    public record Asked(AddressId by, MaskedText words, Context within, Answer.NeedsReview needed, Instant at) {}

    /**
     * A question that is not settled.
     *
     * @param desk where it lies, named as today
     * @param about the procedure it is most likely about
     * @param askedBackAt when an officer last asked its asker something; empty where none did
     */
    public record Pending(
            UUID id,
            Ticket ticket,
            QuestionState state,
            Desk desk,
            Optional<ProcedureCode> about,
            Optional<Instant> promisedBy,
            Optional<Instant> askedBackAt) {}

    /** The desk to which a question would be routed. */
    public Desk desk(Answer.NeedsReview needed) {
        return desks.route(needed.reason(), needed.candidates());
    }

    /** The time by which a desk would answer a question asked now; empty where no hour can be named. */
    public Optional<Instant> promise(Desk desk) {
        return promises.promise(desk.handler());
    }

    public Pending open(Asked asked, Desk desk) {
        return pending(fresh.open(asked, desk));
    }

    /** The unsettled questions of an asker, latest first. */
    public List<Pending> of(AddressId asker) {
        return rows.unsettledOf(asker).stream().map(this::pending).toList();
    }

    /** Locks a question until the transaction ends; empty when it is settled. */
    public Optional<Pending> hold(UUID question) {
        return rows.hold(List.of(question)).stream()
                .filter(row -> !row.state().isSettled())
                .findFirst()
                .map(this::pending);
    }

    /** The asker replied to the officer's question: it returns to that officer, with a promise counted from now. */
    public Pending replied(Pending question) {
        changes.replied(question.id, promise(question.desk));
        return pending(rows.find(question.id).orElseThrow());
    }

    /** Stores the one callback number of a question. */
    public void callBack(UUID question, byte[] sealed) {
        changes.callback(question, sealed);
    }

    private Pending pending(QuestionRow row) {
        return new Pending(
                row.id(),
                row.ticket(),
                row.state(),
                desks.named(row.place().matter(), row.place().handler()),
                row.about().candidates().stream().findFirst().map(Candidate::code),
                row.promisedBy(),
                row.askedBackAt());
    }
}
