package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.MessageEntity;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Filters a group's messages for those meant for the bot: a reply to it, a message that names it, a command. All others
 * are ignored and not even looked up.
 */
final class GroupTalk {
    private GroupTalk() {}

    /** The words without the bot's name; empty when the message is not for the bot. */
    static Optional<String> forBot(Message message, String words, Bot bot) {
        var mention =
                entities(message).filter(entity -> names(entity, words, bot)).findFirst();
        if (mention.isPresent()) {
            return Optional.of(without(words, mention.get()));
        }
        boolean meant = isReplyTo(message, bot) || (words.startsWith("/") && isToUs(words, bot));
        return meant ? Optional.of(words) : Optional.empty();
    }

    private static boolean isReplyTo(Message message, Bot bot) {
        var repliedTo = Optional.ofNullable(message.replyToMessage()).map(Message::from);
        return repliedTo.filter(author -> author.id() == bot.id()).isPresent();
    }

    /** "/tracuu" addresses every bot of a group, "/tracuu@name" only one. */
    private static boolean isToUs(String words, Bot bot) {
        String command = words.split("\\s", 2)[0];
        int at = command.indexOf('@');
        return at < 0 || command.substring(at + 1).equalsIgnoreCase(bot.name());
    }

    private static Stream<MessageEntity> entities(Message message) {
        return Stream.of(message.entities(), message.captionEntities())
                .filter(java.util.Objects::nonNull)
                .flatMap(Arrays::stream)
                .filter(entity -> entity.type() != null && entity.offset() != null && entity.length() != null);
    }

    private static boolean names(MessageEntity entity, String words, Bot bot) {
        return switch (entity.type()) {
            case mention -> part(words, entity).equalsIgnoreCase("@" + bot.name());
            case text_mention -> entity.user() != null && entity.user().id() == bot.id();
            default -> false;
        };
    }

    private static String without(String words, MessageEntity entity) {
        int start = Math.clamp(entity.offset(), 0, words.length());
        int end = Math.clamp(start + entity.length(), start, words.length());
        return (words.substring(0, start) + words.substring(end)).strip();
    }

    private static String part(String words, MessageEntity entity) {
        int start = Math.clamp(entity.offset(), 0, words.length());
        return words.substring(start, Math.clamp(start + entity.length(), start, words.length()));
    }
}
