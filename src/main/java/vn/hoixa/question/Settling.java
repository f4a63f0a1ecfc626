package vn.hoixa.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Officer;
import vn.hoixa.phrase.LearnedPhrases;
import vn.hoixa.privacy.Masker;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/**
 * Acts that settle a question without new words of an officer: closing with a confirmation, or sending a published
 * answer.
 */
@Component
class Settling {
    private final Acts acts;
    private final QuestionChanges changes;
    private final Announcements announcements;
    private final Masker masker;
    private final LearnedPhrases learned;

    Settling(Acts acts, QuestionChanges changes, Announcements announcements, Masker masker, LearnedPhrases learned) {
        this.acts = acts;
        this.changes = changes;
        this.announcements = announcements;
        this.masker = masker;
        this.learned = learned;
    }

    Acted close(UUID id, Officer by, Settlement how, String note) {
        String kept = masker.mask(note).text().value().strip();
        if (kept.isEmpty()) {
            return new Acted.Incomplete(List.of("Phải ghi một dòng để lần sau còn nhớ."));
        }
        return acts.on(
                id,
                by,
                question -> confirmation(how)
                        .<Acted>map(reply -> closed(question, by, new Closing(how, reply, kept)))
                        .orElseGet(
                                () -> new Acted.Incomplete(List.of("Không duyệt thì phải viết lý do cho người hỏi."))));
    }

    Acted merge(UUID id, Officer by, String answerKey) {
        return acts.on(
                id,
                by,
                question -> announcements
                        .publishedAnswer(answerKey, acts.today())
                        .<Acted>map(text -> merged(question, by, text, answerKey))
                        .orElseGet(() -> new Acted.Incomplete(List.of("Câu trả lời này không còn áp dụng."))));
    }

    private record Closing(Settlement how, StandingReply reply, String note) {}

    private Acted closed(QuestionRow question, Officer by, Closing closing) {
        var text = announcements.send(question, closing.reply, Slot.day(acts.today()));
        var end = new QuestionChanges.End(
                QuestionState.CLOSED, Optional.of(closing.how), Optional.empty(), Optional.of(text), Optional.empty());
        changes.end(question.id(), by, end);
        changes.note(question.id(), by, "question.close", closing.note);
        acts.record(by, "question.close", question, Map.of("how", closing.how.name()));
        return new Acted.Done(QuestionState.CLOSED, Optional.of(text), 1);
    }

    private Acted merged(QuestionRow question, Officer by, ClearedText text, String answerKey) {
        var sent = announcements.send(question, text);
        var end = new QuestionChanges.End(
                QuestionState.ANSWERED, Optional.empty(), Optional.empty(), Optional.of(sent), Optional.empty());
        changes.end(question.id(), by, end);
        acts.record(by, "question.merge", question, Map.of("answer", answerKey));
        learned.taught(answerKey, question.words().value(), by);
        return new Acted.Done(QuestionState.ANSWERED, Optional.of(sent), 1);
    }

    private static Optional<StandingReply> confirmation(Settlement how) {
        return switch (how) {
            case BY_PHONE -> Optional.of(StandingReply.CLOSED_BY_PHONE);
            case AT_COUNTER -> Optional.of(StandingReply.CLOSED_AT_COUNTER);
            case NO_ANSWER -> Optional.of(StandingReply.CLOSED_WITHOUT_ANSWER);
            case REJECTED -> Optional.empty();
        };
    }
}
