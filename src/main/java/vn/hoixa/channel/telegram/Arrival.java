package vn.hoixa.channel.telegram;

import java.util.Optional;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;

/** A Telegram update, classified. */
sealed interface Arrival {
    /**
     * A message to the bot.
     *
     * @param pressed id of a button press that has to be acknowledged
     */
    record Message(Inbound inbound, Optional<String> pressed) implements Arrival {
        @Override
        public String toString() {
            return "Message[redacted]";
        }
    }

    /** The bot was blocked, or removed from a group. */
    record Left(ChannelUser chat) implements Arrival {}

    /** The bot was unblocked, or added to a group. */
    record Returned(ChannelUser chat) implements Arrival {}

    /** A group became a supergroup with another id. */
    record Moved(ChannelUser from, ChannelUser to) implements Arrival {}

    /**
     * An update that cannot be parsed.
     *
     * @param from the sender in a private chat, where known
     * @param why the class of the exception
     */
    record Unread(Optional<ChannelUser> from, String why) implements Arrival {}

    /** Not for us: other people's talk in a group, a channel's post, a service message of Telegram. */
    record Nothing() implements Arrival {}
}
