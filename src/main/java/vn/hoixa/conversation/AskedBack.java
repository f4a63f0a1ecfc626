package vn.hoixa.conversation;

import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answered;
import vn.hoixa.answer.Answerer;
import vn.hoixa.question.QuestionState;
import vn.hoixa.question.WaitingQuestions;
import vn.hoixa.question.WaitingQuestions.Pending;

/**
 * An officer waits for this citizen's reply: the message is it, unless it clearly names another procedure, presses a
 * button or types its key, or is a matter that cannot wait.
 */
@Component
@Order(6)
class AskedBack implements Step {
    /** An officer; not this. */
    private static final Set<String> FIXED_KEYS = Set.of("0", "9");

    private final Answerer answerer;
    private final Answers answers;
    private final WaitingQuestions questions;
    private final Waiting waiting;

    AskedBack(Answerer answerer, Answers answers, WaitingQuestions questions, Waiting waiting) {
        this.answerer = answerer;
        this.answers = answers;
        this.questions = questions;
        this.waiting = waiting;
    }

    @Override
    public Optional<Reply> take(Incoming message) {
        if (message.message().choice().isPresent() || isKey(message)) {
            return Optional.empty();
        }
        return questions.of(message.from()).stream()
                .filter(question -> question.state() == QuestionState.ASKED_BACK)
                .findFirst()
                .filter(question -> !isElsewhere(answers.toWordsAlone(message), question))
                .flatMap(question -> questions.hold(question.id()))
                .filter(question -> question.state() == QuestionState.ASKED_BACK)
                .map(question -> waiting.add(message, questions.replied(question)));
    }

    /** A key typed alone is the button it stands for; where nothing was offered, a figure is what the officer asked for. */
    private boolean isKey(Incoming message) {
        if (message.context().offered().isEmpty()) {
            return false;
        }
        return FIXED_KEYS.contains(message.typed().strip())
                || answerer.picked(message.text(), message.context(), message.day())
                        .isPresent();
    }

    private static boolean isElsewhere(Answer answer, Pending question) {
        boolean namesAnother = answer instanceof Answer.Ready ready
                && ready.what().stream().noneMatch(what -> isAbout(question, what));
        return namesAnother || Answers.cannotWait(answer);
    }

    private static boolean isAbout(Pending question, Answered what) {
        return question.about().filter(what.code()::equals).isPresent();
    }
}
