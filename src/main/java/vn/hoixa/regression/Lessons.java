package vn.hoixa.regression;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.deviation.WrongAnswers;
import vn.hoixa.deviation.WrongAnswers.WrongAnswer;
import vn.hoixa.feedback.Fault;
import vn.hoixa.feedback.Mended;
import vn.hoixa.feedback.MendedReplies;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.question.SettledQuestions;

/**
 * Derives expectations from officers' decisions: questions they answered, complaints they resolved by a correction, and
 * automatic answers they judged wrong in a weekly sample. A question should be answered from the corrected item; where
 * the reply was about something else, it should not be answered from that item, unless the officer named the right one.
 */
@Component
class Lessons {
    private final SettledQuestions questions;
    private final MendedReplies replies;
    private final WrongAnswers wrong;

    Lessons(SettledQuestions questions, MendedReplies replies, WrongAnswers wrong) {
        this.questions = questions;
        this.replies = replies;
        this.wrong = wrong;
    }

    /**
     * @param id of the citizen's question or complaint, or of the sampled answer
     */
    record Lesson(UUID id, MaskedText words, Expected expected) {}

    /** The latest lessons of each kind since a moment, resolved against one state of knowledge. */
    List<Lesson> since(Instant start, int most, Snapshot known) {
        return Stream.of(
                        questions.approvedSince(start, most).stream()
                                .map(each ->
                                        new Lesson(each.question(), each.words(), answered(each.approval(), known))),
                        replies.since(start, most).stream().flatMap(each -> mended(each, known).stream()),
                        wrong.since(start, most).stream().flatMap(each -> judgedWrong(each, known).stream()))
                .flatMap(each -> each)
                .toList();
    }

    private static Expected answered(UUID approval, Snapshot known) {
        return known.answers().stream()
                .filter(answer -> madeOf(approval, answer))
                .findFirst()
                .map(Expected::with)
                .orElseGet(Expected.NotAtOnce::new);
    }

    private static Optional<Lesson> mended(Mended reply, Snapshot known) {
        return switch (reply.item().type()) {
            case PROCEDURE ->
                ProcedureCode.of(reply.item().key())
                        .flatMap(known::procedure)
                        .map(procedure -> lesson(reply, expected(reply, procedure)));
            case ANSWER ->
                known.answers().stream()
                        .filter(answer -> answer.key().equals(reply.item().key()))
                        .findFirst()
                        .map(answer -> lesson(reply, Expected.with(answer)));
            case TOPIC, EVENT, RULE, COMMUNE -> Optional.empty();
        };
    }

    private static Expected expected(Mended reply, Procedure procedure) {
        String name = procedure.shortName().text();
        boolean notTheirs = reply.fault() == Fault.OTHER && reply.told().contains(procedure.code());
        return notTheirs
                ? new Expected.NotWith(name, procedure.code())
                : new Expected.AnsweredFrom(name, procedure.revision(), List.of(procedure.code()));
    }

    private static Lesson lesson(Mended reply, Expected expected) {
        return new Lesson(reply.complaint(), reply.words(), expected);
    }

    private static Optional<Lesson> judgedWrong(WrongAnswer answer, Snapshot known) {
        return expected(answer, known).map(expected -> new Lesson(answer.pick(), answer.words(), expected));
    }

    private static Optional<Expected> expected(WrongAnswer answer, Snapshot known) {
        var told = answer.told().stream().findFirst();
        return switch (answer.flaw()) {
            case NOT_AT_ONCE -> Optional.of(new Expected.NotAtOnce());
            case OTHER_MATTER ->
                answer.instead().isPresent()
                        ? answer.instead().flatMap(code -> from(code, known))
                        : told.flatMap(known::procedure).map(Lessons::notWith);
            case OTHER_PART, CONTENT -> told.flatMap(code -> from(code, known));
        };
    }

    private static Expected notWith(Procedure procedure) {
        return new Expected.NotWith(procedure.shortName().text(), procedure.code());
    }

    private static Optional<Expected> from(ProcedureCode code, Snapshot known) {
        return known.procedure(code)
                .map(procedure ->
                        new Expected.AnsweredFrom(procedure.shortName().text(), procedure.revision(), List.of(code)));
    }

    private static boolean madeOf(UUID approval, CommonAnswer answer) {
        return answer.answer()
                .origin()
                .filter(origin -> origin.approval().equals(approval))
                .isPresent();
    }
}
