package vn.hoixa.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a citizen is reached: a channel, and what the channel knows them by.
 *
 * @param recipient the channel's own id; for the web, a digest of the conversation's secret. Never logged
 * @param lastInbound when the citizen last wrote or pressed something, where the channel says so
 */
public record Address(AddressId id, ChannelName channel, String recipient, Optional<Instant> lastInbound) {
    /** Without the recipient. */
    @Override
    public String toString() {
        return "Address[" + channel + " " + id + "]";
    }
}
