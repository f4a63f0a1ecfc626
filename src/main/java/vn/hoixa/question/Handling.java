package vn.hoixa.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officer;
import vn.hoixa.privacy.Masker;

/**
 * Acts that change who holds a question but do not settle it: claim, release, hand over, call back. Notes are masked
 * before they are stored.
 */
@Component
class Handling {
    private final Acts acts;
    private final QuestionChanges changes;
    private final Desks desks;
    private final Masker masker;
    private final CallbackNumbers numbers;

    Handling(Acts acts, QuestionChanges changes, Desks desks, Masker masker, CallbackNumbers numbers) {
        this.acts = acts;
        this.changes = changes;
        this.desks = desks;
        this.masker = masker;
        this.numbers = numbers;
    }

    Acted claim(UUID id, Officer by) {
        return acts.on(id, by, question -> {
            if (question.isHeldFrom(by, acts.now())) {
                return acts.heldBy(question.claim().orElseThrow());
            }
            if (question.state() == QuestionState.ASKED_BACK) {
                changes.takeOver(id, by);
            } else {
                changes.claim(id, by);
            }
            acts.record(by, "question.claim", question, Map.of());
            return new Acted.Done(QuestionState.CLAIMED, Optional.empty(), 0);
        });
    }

    Acted release(UUID id, Officer by, String note) {
        return noted(id, by, new Noted("question.release", note), question -> changes.release(id));
    }

    Acted handOver(UUID id, Officer by, Matter to, String note) {
        var desk = desks.desk(to);
        return noted(id, by, new Noted("question.hand_over", note), question -> changes.move(id, desk));
    }

    Optional<String> callback(UUID id, Officer by) {
        return numbers.open(id, by);
    }

    private record Noted(String act, String note) {}

    private Acted noted(UUID id, Officer by, Noted noted, java.util.function.Consumer<QuestionRow> change) {
        String note = masker.mask(noted.note).text().value().strip();
        if (note.isEmpty()) {
            return new Acted.Incomplete(List.of("Phải ghi lý do."));
        }
        return acts.on(id, by, question -> {
            if (question.isHeldFrom(by, acts.now())) {
                return acts.heldBy(question.claim().orElseThrow());
            }
            change.accept(question);
            changes.note(id, by, noted.act, note);
            acts.record(by, noted.act, question, Map.of());
            return new Acted.Done(QuestionState.OPEN, Optional.empty(), 0);
        });
    }
}
