package vn.hoixa.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answered;
import vn.hoixa.answer.Candidate;
import vn.hoixa.answer.Reason;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.pause.Pauses;
import vn.hoixa.pause.Scope;
import vn.hoixa.procedure.ProcedureCode;

/**
 * Replaces answers with a referral to an officer while automatic answering is paused. A pause of everything or of a
 * channel stops answers, clarifying questions and refusals there; a pause of a field or a procedure stops answers about
 * it. Standing replies continue: whom to call in an emergency, when the office is open, what to do about a strange
 * message.
 */
@Component
class Held {
    private final Pauses pauses;
    private final Knowledge knowledge;

    Held(Pauses pauses, Knowledge knowledge) {
        this.pauses = pauses;
        this.knowledge = knowledge;
    }

    /** The answer, or a referral to an officer in its place. */
    Answer heed(Incoming message, Answer answer) {
        return switch (answer) {
            case Answer.Ready ready -> {
                var about = ready.what().stream().map(Answered::code).toList();
                yield isHeld(message, about) ? review(ready, about) : ready;
            }
            case Answer.Clarify clarify -> isHeld(message, List.of()) ? review(clarify, offered(clarify)) : clarify;
            case Answer.Declined declined -> isHeld(message, List.of()) ? review(declined, List.of()) : declined;
            case Answer.NeedsReview needed -> needed;
            case Answer.Standing standing -> standing;
        };
    }

    private static Answer review(Answer held, List<ProcedureCode> about) {
        var candidates = about.stream().distinct().map(Held::candidate).toList();
        return new Answer.NeedsReview(Reason.PAUSED, candidates, held.next().offering(List.of()));
    }

    private static List<ProcedureCode> offered(Answer.Clarify clarify) {
        return clarify.options().stream()
                .flatMap(option -> option.id().code().stream())
                .toList();
    }

    private boolean isHeld(Incoming message, List<ProcedureCode> answered) {
        var channel = message.message().from().channel();
        return pauses.inForce().stream().anyMatch(pause -> switch (pause.scope()) {
            case Scope.Everything _ -> true;
            case Scope.OfChannel(var held) -> held == channel;
            case Scope.OfProcedure(var code) -> answered.contains(code);
            case Scope.OfField(var field) -> fields(answered).anyMatch(field::equals);
        });
    }

    private Stream<String> fields(List<ProcedureCode> codes) {
        return codes.stream()
                .flatMap(code -> knowledge.snapshot().procedure(code).stream())
                .map(Procedure::field);
    }

    private static Candidate candidate(ProcedureCode code) {
        return new Candidate(code, 1, "trợ lý đã định trả lời về thủ tục này");
    }
}
