package vn.hoixa.channel.web;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.Address;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.Messenger;
import vn.hoixa.delivery.Outcome;
import vn.hoixa.delivery.Reach;
import vn.hoixa.delivery.Slice;

/**
 * The commune's own page as a channel. Sending does nothing: the text is available as soon as its delivery is recorded
 * as sent; open pages are notified at once, others read it when they are opened again.
 */
@Component
final class WebMessenger implements Messenger {
    @Override
    public ChannelName channel() {
        return ChannelName.WEB;
    }

    @Override
    public Reach reach(Address to, Instant at) {
        return new Reach.Now(Instant.MAX);
    }

    @Override
    public Outcome send(Address to, Slice slice) {
        return new Outcome.Accepted(slice.text().verification().digits());
    }
}
