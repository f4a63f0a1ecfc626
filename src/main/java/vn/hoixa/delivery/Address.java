package vn.hoixa.delivery;

/**
 * Where a citizen is reached: a channel, and what the channel knows them by.
 *
 * @param recipient the channel's own id; for the web, a digest of the conversation's secret. Never logged
 */
public record Address(AddressId id, ChannelName channel, String recipient) {
    /** Without the recipient. */
    @Override
    public String toString() {
        return "Address[" + channel + " " + id + "]";
    }
}
