package vn.hoixa.feedback;

import org.springframework.stereotype.Component;
import vn.hoixa.command.Command;
import vn.hoixa.command.Declared;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.StandingReply;
import vn.hoixa.review.VerificationCode;
import vn.hoixa.review.Votes;

/** The command "Có ích" under an answer, a button where the channel has buttons; typed, it is about the last answer. */
@Component
class UsefulCommand implements Command {
    private final Feedback feedback;

    UsefulCommand(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public Declared declared() {
        return Declared.unlisted(Votes.USEFUL, "co ich", "huu ich");
    }

    @Override
    public ClearedText take(Call call) {
        var voting = call.argument()
                .flatMap(VerificationCode::typed)
                .or(() -> feedback.lastAnswer(call.from()))
                .map(code -> feedback.cast(call.from(), code, new Vote.Useful()))
                .orElse(Feedback.Voting.UNKNOWN_TURN);
        return call.reply()
                .say(
                        switch (voting) {
                            case NOTED -> StandingReply.FEEDBACK_USEFUL;
                            case UNKNOWN_TURN -> StandingReply.OPTION_UNKNOWN;
                        })
                .clear();
    }
}
