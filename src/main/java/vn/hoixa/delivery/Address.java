package vn.hoixa.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * Address of a citizen: the channel and the channel's id for them.
 *
 * @param recipient the channel's own id; for the web, a digest of the conversation's secret. Never logged
 * @param lastInbound when the citizen last wrote or pressed something, where the channel reports it
 */
public record Address(AddressId id, ChannelName channel, String recipient, Optional<Instant> lastInbound) {
    /** Without the recipient. */
    @Override
    public String toString() {
        return "Address[" + channel + " " + id + "]";
    }
}
