package vn.hoixa.feedback;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.command.Command;
import vn.hoixa.command.Declared;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Composition;
import vn.hoixa.review.StandingReply;
import vn.hoixa.review.VerificationCode;
import vn.hoixa.review.Votes;

/**
 * The command "Chưa đúng" under an answer: stores the vote at once, then asks what is wrong. The citizen chooses a
 * reason, which replaces the vote without one.
 */
@Component
class NotUsefulCommand implements Command {
    private final Feedback feedback;

    NotUsefulCommand(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public Declared declared() {
        return Declared.unlisted(Votes.NOT_USEFUL, "chua dung", "khong dung");
    }

    @Override
    public ClearedText take(Call call) {
        var fault = call.argument().flatMap(NotUsefulCommand::fault);
        return call.argument()
                .flatMap(NotUsefulCommand::code)
                .or(() -> feedback.lastAnswer(call.from()))
                .filter(code -> isNoted(call, code, fault))
                .map(code -> fault.isPresent() ? thanks(call.reply()) : why(call.reply(), code))
                .orElseGet(() -> call.reply().say(StandingReply.OPTION_UNKNOWN))
                .officerOption()
                .clear();
    }

    private boolean isNoted(Call call, VerificationCode code, Optional<Fault> fault) {
        var vote = new Vote.NotUseful(fault.map(Fault::said).orElse(""));
        return feedback.cast(call.from(), code, vote) == Feedback.Voting.NOTED;
    }

    private static Composition thanks(Composition reply) {
        return reply.say(StandingReply.FEEDBACK_THANKS);
    }

    private Composition why(Composition reply, VerificationCode code) {
        reply.say(StandingReply.FEEDBACK_WHY);
        for (var fault : Fault.values()) {
            reply.option(declared().option(code.digits() + ":" + fault.id()), label(fault));
        }
        return reply;
    }

    private static StandingReply label(Fault fault) {
        return switch (fault) {
            case WRONG -> StandingReply.FAULT_WRONG;
            case INCOMPLETE -> StandingReply.FAULT_INCOMPLETE;
            case OUTDATED -> StandingReply.FAULT_OUTDATED;
            case UNCLEAR -> StandingReply.FAULT_UNCLEAR;
            case OTHER -> StandingReply.FAULT_OTHER;
        };
    }

    private static Optional<VerificationCode> code(String argument) {
        return VerificationCode.typed(argument.split(":", 2)[0]);
    }

    private static Optional<Fault> fault(String argument) {
        String[] parts = argument.split(":", 2);
        return parts.length == 2 ? Fault.of(parts[1]) : Optional.empty();
    }
}
