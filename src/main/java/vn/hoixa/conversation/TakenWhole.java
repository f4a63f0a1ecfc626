package vn.hoixa.conversation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answerer;
import vn.hoixa.command.Command;
import vn.hoixa.command.WholeMessage;
import vn.hoixa.review.ClearedText;
import vn.hoixa.turn.TurnOutcome;

/** Passes a message that a module recognises by its form alone to that module. */
@Component
class TakenWhole implements Step {
    private final List<WholeMessage> takers;
    private final Answerer answerer;

    TakenWhole(List<WholeMessage> takers, Answerer answerer) {
        this.takers = takers;
        this.answerer = answerer;
    }

    @Override
    public Optional<Reply> take(Incoming message) {
        return takers.stream()
                .flatMap(taker -> taker.take(message.typed(), call(message)).stream())
                .findFirst()
                .map(text -> reply(message, text));
    }

    private Command.Call call(Incoming message) {
        var begun = answerer.open(message.text(), message.context(), message.day());
        return new Command.Call(message.from(), Optional.empty(), begun, message.at());
    }

    private static Reply reply(Incoming message, ClearedText text) {
        return Reply.plain(
                TurnOutcome.STANDING,
                text,
                message.memory().with(message.context().replied()));
    }
}
