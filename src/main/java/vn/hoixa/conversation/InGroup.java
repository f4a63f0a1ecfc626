package vn.hoixa.conversation;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answerer;
import vn.hoixa.command.Commands;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.review.StandingReply;
import vn.hoixa.turn.TurnOutcome;

/**
 * Handles messages in groups, where all members read message and reply: public knowledge is answered, and anything
 * personal is redirected to a private chat. No question is opened, no ticket or code looked up, no number to call back
 * taken, nobody subscribed or linked in a group.
 */
@Component
class InGroup implements Step {
    /** Numbers that concern a person: tickets, codes, identity or telephone numbers. */
    private static final Pattern FIGURES = Pattern.compile("(?i)(?:LK)?[\\p{Punct}\\s]*(?:\\d[\\p{Punct}\\s]*){4,}");

    private final Answerer answerer;
    private final Answers answers;
    private final Commands commands;

    InGroup(Answerer answerer, Answers answers, Commands commands) {
        this.answerer = answerer;
        this.answers = answers;
        this.commands = commands;
    }

    @Override
    public Optional<Reply> take(Incoming message) {
        return message.message().aside().map(alone -> reply(message, alone));
    }

    private Reply reply(Incoming message, URI alone) {
        return isOfOnePerson(message)
                ? lead(message, alone)
                : answers.withoutOfficer(message).orElseGet(() -> lead(message, alone));
    }

    private boolean isOfOnePerson(Incoming message) {
        boolean wordless =
                message.typed().isBlank() && message.message().choice().isEmpty();
        return wordless || FIGURES.matcher(message.typed()).matches() || isCommand(message);
    }

    /** Whether it is a command of a module that stores something about its sender. */
    private boolean isCommand(Incoming message) {
        return message.message()
                .choice()
                .or(() -> commands.typed(Vietnamese.fold(message.typed())))
                .flatMap(commands::takenBy)
                .isPresent();
    }

    private Reply lead(Incoming message, URI alone) {
        var text = answerer.open(message.text(), message.context(), message.day())
                .say(StandingReply.IN_GROUP)
                .chat(alone)
                .clear();
        return Reply.plain(
                TurnOutcome.STANDING,
                text,
                message.memory().with(message.context().replied()));
    }
}
