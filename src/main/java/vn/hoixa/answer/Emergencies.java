package vn.hoixa.answer;

import java.util.Optional;
import vn.hoixa.intent.Intents;
import vn.hoixa.review.Composition;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.StandingReply;

/** Detects an emergency and tells whom to call, followed by the ordinary answer, if there is one. */
final class Emergencies implements Step {
    private final Intents intents;
    private final Replies replies;
    private final Decider decider;

    Emergencies(Intents intents, Replies replies, Decider decider) {
        this.intents = intents;
        this.replies = replies;
        this.decider = decider;
    }

    @Override
    public Optional<Answer> take(Turn turn) {
        return intents.emergency(turn.words()).map(reply -> answer(turn, reply));
    }

    private Answer answer(Turn turn, StandingReply reply) {
        Composition text = replies.marked(turn).say(reply);
        if (decider.decide(turn) instanceof Decision.Certain(var procedure, var _, var _)) {
            text.option(OptionId.procedure(procedure.code()), procedure.shortName());
        }
        text.officerOption();
        Context next = turn.context()
                .about(
                        turn.context().procedures(),
                        turn.asked().facets(),
                        text.options().stream().map(option -> option.id()).toList());
        return new Answer.Standing(text.clear(), reply, next);
    }
}
