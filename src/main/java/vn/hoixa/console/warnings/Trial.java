package vn.hoixa.console.warnings;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.notice.Links;
import vn.hoixa.office.Officer;
import vn.hoixa.warning.State;
import vn.hoixa.warning.Warning;
import vn.hoixa.warning.Warnings;

/**
 * Sends an approved warning to the officer's own chat before everybody gets it. Not before approval: nothing is sent
 * that is not cleared, whoever gets it. The officer counts as a recipient, so that a correction reaches them too.
 */
@Component
class Trial {
    private final Warnings warnings;
    private final Links links;
    private final Deliveries deliveries;

    Trial(Warnings warnings, Links links, Deliveries deliveries) {
        this.warnings = warnings;
        this.links = links;
        this.deliveries = deliveries;
    }

    /** Returns the number of chats it is sent to. */
    @Transactional
    public int send(Warning warning, Officer to) {
        if (warning.state() != State.APPROVED) {
            return 0;
        }
        var chats = links.chats(to);
        warnings.text(warning).ifPresent(text -> chats.forEach(chat -> deliveries.enqueue(chat, text)));
        return chats.size();
    }
}
