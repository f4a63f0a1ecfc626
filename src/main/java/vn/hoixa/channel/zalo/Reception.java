package vn.hoixa.channel.zalo;

import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.FailedArrivals;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.review.OptionId;

/** Handles what citizens do and write on Zalo. */
final class Reception {
    private final ZaloSettings settings;
    private final Followers followers;
    private final Conversations conversations;
    private final FailedArrivals failures;
    private final ZaloMessenger messenger;

    Reception(
            ZaloSettings settings,
            Followers followers,
            Conversations conversations,
            FailedArrivals failures,
            ZaloMessenger messenger) {
        this.settings = settings;
        this.followers = followers;
        this.conversations = conversations;
        this.failures = failures;
        this.messenger = messenger;
    }

    /** Whether the event is committed, or there was nothing to do; otherwise Zalo has to deliver it again. */
    boolean take(Event event) {
        return switch (event) {
            case Event.Nothing _ -> true;
            case Event.Followed followed -> {
                followers.heard(followed);
                yield true;
            }
            case Event.Said said -> take(inbound(said));
        };
    }

    private boolean take(Inbound message) {
        var received = conversations.receive(message);
        return received.isAccepted()
                || switch (failures.failed(message)) {
                    case AGAIN -> false;
                    case GIVEN_UP -> {
                        messenger.sendUnrecorded(message.from(), received.text());
                        yield true;
                    }
                    case OVER -> true;
                };
    }

    private Inbound inbound(Event.Said said) {
        return switch (Recipient.of(said.from())) {
            case Recipient.Citizen _ -> message(said);
            case Recipient.Group _ -> message(said).inGroup(settings.chat());
        };
    }

    /** A pressed button arrives as a message with the option's id as its text. */
    private static Inbound message(Event.Said said) {
        var from = new ChannelUser(ChannelName.ZALO, said.from());
        var choice = OptionId.parse(said.text().strip());
        if (choice.isPresent() && said.carried().isEmpty()) {
            return Inbound.chosen(from, said.messageId(), choice.get());
        }
        var typed = Inbound.typed(from, said.messageId(), said.text()).as(said.how());
        return said.carried().map(typed::with).orElse(typed);
    }
}
