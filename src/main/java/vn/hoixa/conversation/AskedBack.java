package vn.hoixa.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answered;
import vn.hoixa.answer.Context;
import vn.hoixa.answer.Reason;
import vn.hoixa.question.QuestionState;
import vn.hoixa.question.WaitingQuestions;
import vn.hoixa.question.WaitingQuestions.Pending;
import vn.hoixa.review.StandingReply;

/**
 * An officer waits for this citizen's reply: the message is it, unless it clearly names another procedure, presses a
 * button, or is a matter that cannot wait.
 */
@Component
@Order(6)
class AskedBack implements Step {
    private static final Set<StandingReply> CANNOT_WAIT = Set.of(
            StandingReply.EMERGENCY,
            StandingReply.EMERGENCY_CHILD,
            StandingReply.EMERGENCY_HOME_VIOLENCE,
            StandingReply.EMERGENCY_SELF_HARM,
            StandingReply.PASTED_TEXT);

    private final Answers answers;
    private final WaitingQuestions questions;
    private final Waiting waiting;

    AskedBack(Answers answers, WaitingQuestions questions, Waiting waiting) {
        this.answers = answers;
        this.questions = questions;
        this.waiting = waiting;
    }

    @Override
    public Optional<Reply> take(Incoming message) {
        if (message.message().choice().isPresent()) {
            return Optional.empty();
        }
        return questions.of(message.from()).stream()
                .filter(question -> question.state() == QuestionState.ASKED_BACK)
                .findFirst()
                .filter(question -> !isElsewhere(answers.toWordsAlone(message), question))
                .map(question -> waiting.add(message, questions.replied(question)));
    }

    private static boolean isElsewhere(Answer answer, Pending question) {
        return switch (answer) {
            case Answer.Ready ready -> ready.what().stream().noneMatch(what -> isAbout(question, what));
            case Answer.Standing standing -> CANNOT_WAIT.contains(standing.which());
            case Answer.NeedsReview needed -> needed.reason() == Reason.JUST_SCAMMED;
            case Answer.Clarify _, Answer.Declined _ -> false;
        };
    }

    private static boolean isAbout(Pending question, Answered what) {
        return question.about().filter(what.code()::equals).isPresent();
    }

    /** The context without a subject or options: what a message says by itself. */
    static Context bare(Context context) {
        return new Context(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                Context.Awaiting.NOTHING,
                context.place(),
                context.installation(),
                context.provenance(),
                context.masked());
    }
}
