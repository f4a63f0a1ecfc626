package vn.hoixa.question;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/** Tells askers once, with a new time, that their promised time passed without an answer. */
@Component
class LatePromises {
    private static final int AT_ONCE = 50;

    private final TransactionOperations transaction;
    private final QuestionRows questions;
    private final QuestionChanges changes;
    private final Announcements announcements;
    private final PromiseClock promises;

    LatePromises(
            TransactionOperations transaction,
            QuestionRows questions,
            QuestionChanges changes,
            Announcements announcements,
            PromiseClock promises) {
        this.transaction = transaction;
        this.questions = questions;
        this.changes = changes;
        this.announcements = announcements;
        this.promises = promises;
    }

    void tellAskers() {
        transaction.executeWithoutResult(
                _ -> questions.holdLate(promises.now(), AT_ONCE).forEach(this::tell));
    }

    private void tell(QuestionRow question) {
        var promise = promises.promise(question.place().handler());
        promise.ifPresent(at ->
                announcements.send(question, StandingReply.WAITING_LATE, Slot.time(at.atZone(WorkingCalendar.ZONE))));
        changes.remind(question.id(), promise);
    }
}
