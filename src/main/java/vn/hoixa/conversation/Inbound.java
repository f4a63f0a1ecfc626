package vn.hoixa.conversation;

import java.util.Optional;
import vn.hoixa.answer.Provenance;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.review.OptionId;

/**
 * One message as a channel hands it over, not yet masked. It goes no further than {@link Conversations}.
 *
 * @param messageId the channel's or the client's own id: the same message is not taken twice
 * @param raw what was typed; not looked at when there is a choice
 * @param choice the button that was pressed
 */
public record Inbound(
        ChannelUser from, Optional<String> messageId, String raw, Optional<OptionId> choice, Provenance provenance) {
    /** Redacted: it holds somebody's words. */
    @Override
    public String toString() {
        return "Inbound[redacted]";
    }
}
