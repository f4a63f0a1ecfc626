package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import java.util.Optional;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.review.ClearedText;
import vn.hoixa.turn.TurnOutcome;

/**
 * Processes classified updates. A message counts as processed when its turn is committed; its reply is then a delivery
 * like any other, and nothing is sent from here. Processing the same update again changes nothing.
 */
final class Reception {
    private final Conversations conversations;
    private final Addresses addresses;
    private final BotApi api;
    private final Typing typing;
    private final Emergencies emergencies;

    Reception(Conversations conversations, Addresses addresses, BotApi api, Typing typing, Emergencies emergencies) {
        this.conversations = conversations;
        this.addresses = addresses;
        this.api = api;
        this.typing = typing;
        this.emergencies = emergencies;
    }

    /** A message that could not be processed, and the text for its sender if it never can be. */
    record Refusal(ChannelUser to, ClearedText text) {}

    /** The text for somebody whose message can never be processed. */
    ClearedText notReceived() {
        return conversations.notReceived();
    }

    /** Empty when the update is processed. */
    Optional<Refusal> take(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Message(Inbound inbound, Optional<String> pressed) -> {
                pressed.ifPresent(this::acknowledge);
                yield take(inbound);
            }
            case Arrival.Left(ChannelUser chat) -> {
                var gone = ChatKind.of(chat.recipient()).gone();
                addresses.find(chat).ifPresent(at -> addresses.lost(at, gone));
                yield Optional.empty();
            }
            case Arrival.Returned(ChannelUser chat) -> {
                addresses.find(chat).ifPresent(addresses::regained);
                yield Optional.empty();
            }
            case Arrival.Moved(ChannelUser from, ChannelUser to) -> {
                addresses.moved(from, to);
                yield Optional.empty();
            }
            case Arrival.Unread _, Arrival.Nothing _ -> Optional.empty();
        };
    }

    /** While nothing can be stored: sends emergency numbers to people who call for help, and processes nothing. */
    void lookAt(Arrival arrival) {
        if (arrival instanceof Arrival.Message(Inbound inbound, var _)) {
            var received = conversations.unstored(inbound);
            if (received.outcome() == TurnOutcome.EMERGENCY) {
                emergencies.tell(inbound, received.text());
            }
        }
    }

    private Optional<Refusal> take(Inbound inbound) {
        var received = typing.during(inbound.from(), () -> conversations.receive(inbound));
        if (received.isAccepted()) {
            return Optional.empty();
        }
        if (received.outcome() == TurnOutcome.EMERGENCY) {
            emergencies.tell(inbound, received.text());
        }
        return Optional.of(new Refusal(inbound.from(), received.text()));
    }

    /**
     * Acknowledges a button press, so that the button stops its animation; for an old press Telegram then says that it
     * is too late.
     */
    private void acknowledge(String query) {
        Thread.startVirtualThread(() -> api.call(new AnswerCallbackQuery(query)));
    }
}
