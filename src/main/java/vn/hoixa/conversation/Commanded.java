package vn.hoixa.conversation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answerer;
import vn.hoixa.command.Command;
import vn.hoixa.command.Commands;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Option;
import vn.hoixa.review.OptionId;
import vn.hoixa.turn.TurnOutcome;

/** Handles a command, pressed or typed alone, by the module it belongs to. */
@Component
class Commanded implements Step {
    private final Commands commands;
    private final Answerer answerer;
    private final Answers answers;

    Commanded(Commands commands, Answerer answerer, Answers answers) {
        this.commands = commands;
        this.answerer = answerer;
        this.answers = answers;
    }

    @Override
    public Optional<Reply> take(Incoming message) {
        return message.message()
                .choice()
                .or(() -> commands.typed(Vietnamese.fold(message.typed())))
                .or(() -> picked(message))
                .filter(choice -> choice.kind() == OptionId.Kind.COMMAND)
                .map(choice -> commands.takenBy(choice)
                        .map(command -> take(message, command, choice))
                        .orElseGet(() -> answers.chosen(message, choice)));
    }

    /** The command chosen by a key; only where a command was offered. */
    private Optional<OptionId> picked(Incoming message) {
        return message.context().offered().stream().anyMatch(option -> option.kind() == OptionId.Kind.COMMAND)
                ? answerer.picked(message.text(), message.context(), message.day())
                : Optional.empty();
    }

    private Reply take(Incoming message, Command command, OptionId choice) {
        var begun = answerer.open(message.text(), message.context(), message.day());
        var text = command.take(new Command.Call(message.from(), Commands.argument(choice), begun, message.at()));
        return Reply.plain(TurnOutcome.STANDING, text, next(message, text));
    }

    /** The options of the reply replace those offered before. */
    private static Memory next(Incoming message, ClearedText text) {
        var offered = text.options().stream()
                .filter(Option::isNumbered)
                .map(Option::id)
                .toList();
        var context = message.context();
        return message.memory().with(offered.isEmpty() ? context.replied() : context.offering(offered));
    }
}
