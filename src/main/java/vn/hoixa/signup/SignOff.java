package vn.hoixa.signup;

import org.springframework.stereotype.Component;
import vn.hoixa.command.Command;
import vn.hoixa.command.Declared;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.StandingReply;
import vn.hoixa.subscription.Subscriptions;

/** HUY: forgets a subscription at once; nothing is asked back. */
@Component
class SignOff implements Command {
    private final Subscriptions subscriptions;

    SignOff(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Declared declared() {
        return Declared.listed(6, "huy", StandingReply.COMMAND_UNSUBSCRIBE, "huy dang ky", "thoi nhan");
    }

    @Override
    public ClearedText take(Call call) {
        return call.reply()
                .say(subscriptions.end(call.from()) ? StandingReply.UNSUBSCRIBE_DONE : StandingReply.UNSUBSCRIBE_NONE)
                .clear();
    }
}
