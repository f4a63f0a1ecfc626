package vn.hoixa.console.desk;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Officer;
import vn.hoixa.question.Acted;
import vn.hoixa.question.Opened;
import vn.hoixa.question.Questions;

/** The page after an act, whatever its result. The text in the editor is always given back or sent. */
@Component
class Outcomes {
    private final Questions questions;
    private final WorkPane work;
    private final Endings endings;

    Outcomes(Questions questions, WorkPane work, Endings endings) {
        this.questions = questions;
        this.work = work;
        this.endings = endings;
    }

    /**
     * An attempted act.
     *
     * @param by who tried
     * @param typed the content of the editor
     */
    record Tried(UUID question, Officer by, Typed typed) {}

    /** The pane after an act that, if done, ends the officer's work on the question. */
    Work ended(Tried tried, Acted acted, String title) {
        return acted instanceof Acted.Done done
                ? work.ended(tried.question, tried.by, ending(tried, done, title))
                : refused(tried, acted);
    }

    /** The pane after an act that, if done, does not end the work. */
    Work goesOn(Tried tried, Acted acted) {
        return acted instanceof Acted.Done ? work.open(tried.question, tried.by) : refused(tried, acted);
    }

    /** The pane with the text unchanged, and why it was not sent. */
    Work refused(Tried tried, String refusal) {
        return again(tried, refusal);
    }

    private Settled ending(Tried tried, Acted.Done done, String title) {
        var own = endings.done(tried.question, title, done);
        return decision(tried)
                .flatMap(opened -> opened.decision()
                        .map(decision -> endings.of(opened, decision, tried.by))
                        .flatMap(Settled::teaching))
                .map(own::teaching)
                .orElse(own);
    }

    private Work refused(Tried tried, Acted acted) {
        return switch (acted) {
            case Acted.Done done -> work.open(tried.question, tried.by);
            case Acted.AlreadyDecided other ->
                work.ended(
                        tried.question,
                        tried.by,
                        endings.first(other, decision(tried).flatMap(Opened::decision), tried.typed));
            case Acted.HeldBy other -> work.ended(tried.question, tried.by, endings.held(other, tried.typed));
            case Acted.NotAllowed(var reason) -> again(tried, "Chưa làm được: " + reason);
            case Acted.PersonalData found ->
                again(tried, "Chưa gửi: câu trả lời còn thông tin riêng. Xóa đi, hoặc đánh dấu giữ kèm lý do.");
            case Acted.Incomplete(var reasons) -> again(tried, "Chưa làm được: " + String.join(" ", reasons));
            case Acted.Unknown unknown -> Work.Nothing.NOT_FOUND;
        };
    }

    private Work again(Tried tried, String refusal) {
        return work.open(tried.question, tried.by, tried.typed, refusal);
    }

    private Optional<Opened> decision(Tried tried) {
        return questions.open(tried.question, tried.by);
    }
}
