package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.model.CallbackQuery;
import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.ChatMemberUpdated;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.User;
import com.pengrad.telegrambot.model.message.MaybeInaccessibleMessage;
import java.util.Optional;
import vn.hoixa.answer.Provenance;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.review.OptionId;

/**
 * Classifies updates.
 *
 * <p><b>Ids.</b> A message id is {@code m} and the message's number, so that a message is processed once, however often
 * it is delivered; an album is processed once for all its pictures. A supergroup numbers its messages anew, and may
 * have been a group with the same numbers, so its ids begin with {@code s}. The chat's own id is not part of it: it is
 * stored only in the table of addresses.
 */
final class UpdateReader {
    private static final Arrival NOTHING = new Arrival.Nothing();
    /** For a button that is not ours any more: shows what can be asked. */
    private static final OptionId HELP = OptionId.command("trogiup");

    private final CommandReader commands;

    UpdateReader(CommandReader commands) {
        this.commands = commands;
    }

    /** @param bot our identity, for messages in groups */
    Arrival read(Update update, Bot bot) {
        if (update instanceof UnreadUpdate unread) {
            return unread.arrival();
        }
        try {
            return what(update, bot);
        } catch (RuntimeException e) {
            return new Arrival.Unread(sender(update), e.getClass().getName());
        }
    }

    private static Optional<ChannelUser> sender(Update update) {
        return Optional.ofNullable(update.message())
                .or(() -> Optional.ofNullable(update.editedMessage()))
                .map(Message::chat)
                .filter(chat -> chat.type() == Chat.Type.Private && chat.id() != null)
                .map(UpdateReader::chat);
    }

    private Arrival what(Update update, Bot bot) {
        if (update.message() != null && update.message().migrateToChatId() != null) {
            return new Arrival.Moved(
                    chat(update.message().chat()), user(update.message().migrateToChatId()));
        }
        if (update.message() != null) {
            return said(update.message(), bot)
                    .<Arrival>map(UpdateReader::message)
                    .orElse(NOTHING);
        }
        if (update.editedMessage() != null) {
            return edited(update.editedMessage(), bot)
                    .<Arrival>map(UpdateReader::message)
                    .orElse(NOTHING);
        }
        if (update.callbackQuery() != null) {
            return pressed(update.callbackQuery(), bot);
        }
        return update.myChatMember() == null ? NOTHING : membership(update.myChatMember());
    }

    private static Arrival message(Inbound inbound) {
        return new Arrival.Message(inbound, Optional.empty());
    }

    private Optional<Inbound> said(Message message, Bot bot) {
        if (!isFromPerson(message) || message.chat().type() == Chat.Type.channel) {
            return Optional.empty();
        }
        var carried = Carried.by(message);
        String words = words(message);
        if (words.isBlank() && carried.isEmpty()) {
            return Optional.empty();
        }
        var meant = isPrivate(message) ? Optional.of(words) : GroupTalk.forBot(message, words, bot);
        return meant.map(said ->
                        carried.map(what -> inbound(message, said).with(what)).orElseGet(() -> inbound(message, said)))
                .map(inbound -> isPrivate(message) ? inbound : inbound.inGroup(bot.chat()));
    }

    /** Ignores a live location's updates: nobody is speaking. */
    private Optional<Inbound> edited(Message message, Bot bot) {
        return words(message).isBlank() ? Optional.empty() : said(message, bot).map(Inbound::edited);
    }

    private Inbound inbound(Message message, String words) {
        var from = chat(message.chat());
        String id = id(message, words);
        if (message.forwardOrigin() != null) {
            return Inbound.typed(from, Optional.of(id), words).as(Provenance.FORWARDED);
        }
        return commands.read(from, id, words).orElseGet(() -> Inbound.typed(from, Optional.of(id), words));
    }

    private static String id(Message message, String words) {
        boolean album = message.mediaGroupId() != null && words.isBlank();
        if (album) {
            return "g" + message.mediaGroupId();
        }
        return (message.chat().type() == Chat.Type.supergroup ? "s" : "m") + message.messageId();
    }

    private static Arrival pressed(CallbackQuery query, Bot bot) {
        var chat = Optional.ofNullable(query.maybeInaccessibleMessage())
                .map(MaybeInaccessibleMessage::chat)
                .map(UpdateReader::chat)
                .orElseGet(() -> user(query.from().id()));
        var choice = Optional.ofNullable(query.data()).flatMap(OptionId::parse).orElse(HELP);
        var chosen = Inbound.chosen(chat, Optional.of("c" + query.id()), choice);
        return new Arrival.Message(
                switch (ChatKind.of(chat.recipient())) {
                    case PERSON -> chosen;
                    case GROUP -> chosen.inGroup(bot.chat());
                },
                Optional.of(query.id()));
    }

    private static Arrival membership(ChatMemberUpdated change) {
        var chat = chat(change.chat());
        return switch (change.newChatMember().status()) {
            case kicked, left -> new Arrival.Left(chat);
            case member, administrator, creator, restricted -> new Arrival.Returned(chat);
            case null -> NOTHING;
        };
    }

    /**
     * Bots do not talk to bots; an administrator hidden behind the group's name is a person. A channel's automatic post
     * in its group is from nobody.
     */
    private static boolean isFromPerson(Message message) {
        if (Boolean.TRUE.equals(message.isAutomaticForward())) {
            return false;
        }
        boolean bot = Optional.ofNullable(message.from()).map(User::isBot).orElse(true);
        boolean group = message.senderChat() != null
                && message.senderChat().id().equals(message.chat().id());
        return !bot || group;
    }

    private static boolean isPrivate(Message message) {
        return message.chat().type() == Chat.Type.Private;
    }

    private static String words(Message message) {
        return Optional.ofNullable(message.text())
                .or(() -> Optional.ofNullable(message.caption()))
                .orElse("");
    }

    private static ChannelUser chat(Chat chat) {
        return user(chat.id());
    }

    private static ChannelUser user(long id) {
        return new ChannelUser(ChannelName.TELEGRAM, Long.toString(id));
    }
}
