package vn.hoixa.conversation;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answered;
import vn.hoixa.answer.Answerer;
import vn.hoixa.question.QuestionState;
import vn.hoixa.question.WaitingQuestions;
import vn.hoixa.question.WaitingQuestions.Pending;
import vn.hoixa.turn.Turns;

/**
 * Takes the citizen's reply to an officer's question, unless the message clearly names another procedure, presses a
 * button, types the key of one offered since, or is urgent.
 */
@Component
class AskedBack implements Step {
    /** Keys that always have a meaning: an officer; not this. */
    private static final Set<String> FIXED_KEYS = Set.of("0", "9");

    private final Answerer answerer;
    private final Answers answers;
    private final WaitingQuestions questions;
    private final Waiting waiting;
    private final Turns turns;

    AskedBack(Answerer answerer, Answers answers, WaitingQuestions questions, Waiting waiting, Turns turns) {
        this.answerer = answerer;
        this.answers = answers;
        this.questions = questions;
        this.waiting = waiting;
        this.turns = turns;
    }

    @Override
    public Optional<Reply> take(Incoming message) {
        return message.message().choice().isPresent() ? Optional.empty() : reply(passedOn(message));
    }

    /** Drops the options offered before the officer asked. */
    @Override
    public Incoming passedOn(Incoming message) {
        boolean isOutdated = !message.context().offered().isEmpty()
                && askedBack(message)
                        .flatMap(Pending::askedBackAt)
                        .filter(asked -> turns.since(message.from(), asked) == 0)
                        .isPresent();
        return isOutdated ? message.within(message.context().withoutOffers()) : message;
    }

    private Optional<Reply> reply(Incoming message) {
        if (isKey(message)) {
            return Optional.empty();
        }
        return askedBack(message)
                .filter(question -> !isElsewhere(answers.toWordsAlone(message), question))
                .flatMap(question -> questions.hold(question.id()))
                .filter(question -> question.state() == QuestionState.ASKED_BACK)
                .map(question -> waiting.add(message, questions.replied(question)));
    }

    private Optional<Pending> askedBack(Incoming message) {
        return questions.of(message.from()).stream()
                .filter(question -> question.state() == QuestionState.ASKED_BACK)
                .findFirst();
    }

    /** Whether a key typed alone means a button; where nothing was offered, a number is the reply to the officer. */
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
