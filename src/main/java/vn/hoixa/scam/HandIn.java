package vn.hoixa.scam;

import org.springframework.stereotype.Component;
import vn.hoixa.command.Command;
import vn.hoixa.command.Declared;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.StandingReply;

/** The command "1. Gửi tin này cho Công an": reports the message that was just checked. */
@Component
class HandIn implements Command {
    private final Offers offers;
    private final ScamReports reports;

    HandIn(Offers offers, ScamReports reports) {
        this.offers = offers;
        this.reports = reports;
    }

    @Override
    public Declared declared() {
        return Declared.unlisted("report");
    }

    @Override
    public ClearedText take(Call call) {
        var offer = offers.take(call.from());
        offer.ifPresent(each -> reports.handIn(each.message(), each.verdict(), java.util.Optional.of(call.from())));
        var reply = offer.isPresent() ? StandingReply.SCAM_REPORTED : StandingReply.SCAM_REPORT_AGAIN;
        return call.reply().say(reply).officerOption().clear();
    }
}
