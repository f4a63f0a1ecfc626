package vn.hoixa.channel.telegram;

import java.util.Optional;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;

/** What an update is to us. */
sealed interface Arrival {
    /**
     * Somebody speaks to the bot.
     *
     * @param pressed the press of a button that Telegram wants acknowledged
     */
    record Message(Inbound inbound, Optional<String> pressed) implements Arrival {
        @Override
        public String toString() {
            return "Message[redacted]";
        }
    }

    /** The bot was blocked, or put out of a group. */
    record Left(ChannelUser chat) implements Arrival {}

    /** The bot was unblocked, or taken into a group. */
    record Returned(ChannelUser chat) implements Arrival {}

    /** A group became a supergroup, under another id. */
    record Moved(ChannelUser from, ChannelUser to) implements Arrival {}

    /**
     * Somebody did something that we cannot read.
     *
     * @param from who wrote to the bot alone, where that can be told
     * @param why the class of what was thrown
     */
    record Unread(Optional<ChannelUser> from, String why) implements Arrival {}

    /** Not for us: others' talk in a group, a channel's post, a notice of Telegram itself. */
    record Nothing() implements Arrival {}
}
