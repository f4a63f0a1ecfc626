package vn.hoixa.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Reason;
import vn.hoixa.privacy.Fault;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.StandingReply;
import vn.hoixa.turn.TurnOutcome;

/**
 * Last step of the pipeline: an answer, a check of a suspicious message, or an officer. If the answerer fails, the
 * question also goes to an officer: no message stays without a reply.
 */
@Component
class Answers implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Answerer answerer;
    private final Waiting waiting;
    private final AboutAnswers about;
    private final ScamReplies scams;
    private final Held held;

    Answers(Answerer answerer, Waiting waiting, AboutAnswers about, ScamReplies scams, Held held) {
        this.answerer = answerer;
        this.waiting = waiting;
        this.about = about;
        this.scams = scams;
        this.held = held;
    }

    @Override
    public Optional<Reply> take(Incoming message) {
        return Optional.of(reply(message, decided(message)));
    }

    /** The reply if no officer is needed; otherwise empty, and no question is opened. */
    Optional<Reply> withoutOfficer(Incoming message) {
        return switch (decided(message)) {
            case Answer.NeedsReview _ -> Optional.empty();
            case Answer answer -> Optional.of(reply(message, answer));
        };
    }

    private Answer decided(Incoming message) {
        return message.message()
                .choice()
                .map(choice -> decided(message, choice))
                .orElseGet(() -> held.heed(message, answer(message)));
    }

    private Answer decided(Incoming message, OptionId choice) {
        var answer = guarded(message, () -> answerer.choose(choice, message.context(), message.day()));
        return held.heed(message, answer);
    }

    Reply chosen(Incoming message, OptionId choice) {
        return reply(message, decided(message, choice));
    }

    /** The answer to a message by its words alone, whatever the conversation is about. */
    Answer toWordsAlone(Incoming message) {
        return guarded(
                message, () -> answerer.answer(message.text(), message.context().bare(), message.day()));
    }

    /** Whether a message calls for help; checked even where nothing else of it is read. */
    boolean isCry(Incoming message) {
        try {
            return message.message().choice().isEmpty()
                    && answerer.isCry(message.text(), message.context(), message.day());
        } catch (RuntimeException e) {
            LOG.error("the answerer failed ({}); the message waits like others", Fault.told(e));
            return false;
        }
    }

    /** Whether an answer is urgent help, which comes first whatever the conversation waits for; so is a pasted text. */
    static boolean cannotWait(Answer answer) {
        return switch (answer) {
            case Answer.Standing standing ->
                Standby.EMERGENCIES.contains(standing.which()) || standing.which() == StandingReply.PASTED_TEXT;
            case Answer.NeedsReview needed -> needed.reason() == Reason.JUST_SCAMMED;
            case Answer.Ready _, Answer.Clarify _, Answer.Declined _ -> false;
        };
    }

    private Answer answer(Incoming message) {
        return guarded(
                message, () -> answerer.answer(message.text(), message.before(), message.context(), message.day()));
    }

    /** Whether nothing answers a message, so that it is worth asking whether somebody else wrote it. */
    private static boolean fitsNothing(Answer answer) {
        return switch (answer) {
            case Answer.Clarify _, Answer.Declined _ -> true;
            case Answer.NeedsReview needed -> needed.reason() == Reason.UNKNOWN_MATTER;
            case Answer.Standing standing ->
                standing.which() == StandingReply.NOT_UNDERSTOOD
                        || standing.which() == StandingReply.NOT_UNDERSTOOD_AGAIN;
            case Answer.Ready _ -> false;
        };
    }

    private static Answer guarded(Incoming message, Supplier<Answer> answer) {
        try {
            return answer.get();
        } catch (RuntimeException e) {
            LOG.error("the answerer failed; the message goes to an officer", e);
            return new Answer.NeedsReview(
                    Reason.UNKNOWN_MATTER, List.of(), message.context().replied());
        }
    }

    private Reply reply(Incoming message, Answer answer) {
        if (fitsNothing(answer) && scams.speaksLikeOne(message)) return scams.reply(message);
        var next = new Memory(answer.next(), Optional.empty());
        return switch (answer) {
            case Answer.Ready ready ->
                new Reply(
                        TurnOutcome.ANSWERED,
                        ready.text(),
                        about.of(ready.what()),
                        next,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case Answer.Clarify clarify -> Reply.plain(TurnOutcome.CLARIFY, clarify.text(), next);
            case Answer.Declined declined -> Reply.plain(TurnOutcome.OUT_OF_SCOPE, declined.text(), next);
            case Answer.Standing standing when standing.which() == StandingReply.PASTED_TEXT -> scams.reply(message);
            case Answer.Standing standing -> Reply.plain(outcome(standing.which()), standing.text(), next);
            case Answer.NeedsReview needed -> waiting.refer(message, needed);
        };
    }

    static TurnOutcome outcome(StandingReply reply) {
        return Standby.EMERGENCIES.contains(reply) ? TurnOutcome.EMERGENCY : TurnOutcome.STANDING;
    }
}
