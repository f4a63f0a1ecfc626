package vn.hoixa.signup;

import org.springframework.stereotype.Component;
import vn.hoixa.command.Command;
import vn.hoixa.command.Declared;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.StandingReply;
import vn.hoixa.subscription.Subscriptions;
import vn.hoixa.warning.Unwanted;

/** The command HUY: deletes a subscription at once, with its pending deliveries, without asking back. */
@Component
class SignOff implements Command {
    private final Subscriptions subscriptions;
    private final Unwanted unwanted;

    SignOff(Subscriptions subscriptions, Unwanted unwanted) {
        this.subscriptions = subscriptions;
        this.unwanted = unwanted;
    }

    @Override
    public Declared declared() {
        return Declared.listed(6, "huy", StandingReply.COMMAND_UNSUBSCRIBE, "huy dang ky", "thoi nhan");
    }

    @Override
    public ClearedText take(Call call) {
        boolean ended = subscriptions.end(call.from());
        unwanted.signedOff(call.from());
        return call.reply()
                .say(ended ? StandingReply.UNSUBSCRIBE_DONE : StandingReply.UNSUBSCRIBE_NONE)
                .clear();
    }
}
