package vn.hoixa.regression;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.conversation.SettledQuestions;
import vn.hoixa.feedback.Fault;
import vn.hoixa.feedback.Mended;
import vn.hoixa.feedback.MendedReplies;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.ProcedureCode;

/**
 * What officers' decisions have taught: a question they answered, and a reply they mended after a citizen found it
 * wanting. The mended item is what the question should be answered from; where the fault was that the reply was about
 * something else, and that something was mended, it is what the question should not be answered from.
 */
@Component
class Lessons {
    private final SettledQuestions questions;
    private final MendedReplies replies;

    Lessons(SettledQuestions questions, MendedReplies replies) {
        this.questions = questions;
        this.replies = replies;
    }

    /**
     * @param id of the citizen's question or complaint
     */
    record Lesson(UUID id, MaskedText words, Expected expected) {}

    /** The latest of each kind since a time, as they stand in one state of knowledge. */
    List<Lesson> since(Instant start, int most, Snapshot known) {
        return Stream.concat(
                        questions.approvedSince(start, most).stream()
                                .map(each ->
                                        new Lesson(each.question(), each.words(), answered(each.approval(), known))),
                        replies.since(start, most).stream().flatMap(each -> mended(each, known).stream()))
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

    private static boolean madeOf(UUID approval, CommonAnswer answer) {
        return answer.answer()
                .origin()
                .filter(origin -> origin.approval().equals(approval))
                .isPresent();
    }
}
