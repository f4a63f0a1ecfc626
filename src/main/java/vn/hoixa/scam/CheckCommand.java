package vn.hoixa.scam;

import org.springframework.stereotype.Component;
import vn.hoixa.command.Command;
import vn.hoixa.command.Declared;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.StandingReply;

/** The command "/kiemtra": explains how to have a message checked. */
@Component
class CheckCommand implements Command {
    private static final int PLACE = 4;

    @Override
    public Declared declared() {
        return Declared.listed(
                PLACE, "kiemtra", StandingReply.COMMAND_CHECK, "kiem tra", "kiem tra tin", "kiem tra lua dao");
    }

    @Override
    public ClearedText take(Call call) {
        return call.reply().say(StandingReply.SCAM_ASK).officerOption().clear();
    }
}
