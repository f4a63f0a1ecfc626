package vn.hoixa.rights;

import org.springframework.stereotype.Component;
import vn.hoixa.command.Command;
import vn.hoixa.command.Declared;
import vn.hoixa.privacy.Masker;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/** The command "/xoa": asks for confirmation once, then records the erasure request and acknowledges it. */
@Component
class EraseCommand implements Command {
    static final Declared DECLARED =
            Declared.listed(8, "xoa", StandingReply.COMMAND_ERASE, "xoa du lieu", "xoa du lieu cua toi");
    private static final String MEANT = "dong-y";

    private final DataRequests requests;
    private final Masker masker;

    EraseCommand(DataRequests requests, Masker masker) {
        this.requests = requests;
        this.masker = masker;
    }

    @Override
    public Declared declared() {
        return DECLARED;
    }

    @Override
    public ClearedText take(Call call) {
        return call.argument().filter(MEANT::equals).isPresent() ? noted(call) : asked(call);
    }

    private static ClearedText asked(Call call) {
        return call.reply()
                .say(StandingReply.ERASE_ASK)
                .option(DECLARED.option(MEANT), StandingReply.OPTION_ERASE_CONFIRM)
                .clear();
    }

    private ClearedText noted(Call call) {
        var request =
                requests.ask(call.from(), RequestKind.ERASE, masker.mask("").text());
        return call.reply()
                .say(StandingReply.ERASE_NOTED, Slot.request(request.number(), request.dueOn()))
                .clear();
    }
}
