package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.model.Message;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import vn.hoixa.conversation.Attachment;

/** Detects the attachment of a message. Nothing of it is ever fetched. */
final class Carried {
    private Carried() {}

    /** Empty for a message of words alone, and for service messages of Telegram. */
    static Optional<Attachment> by(Message message) {
        if (isAny(message.photo(), message.livePhoto())) {
            return Optional.of(Attachment.PHOTO);
        }
        if (isAny(message.voice(), message.audio())) {
            return Optional.of(Attachment.VOICE);
        }
        // An animation comes with a document of the same file.
        if (isAny(message.video(), message.videoNote(), message.animation())) {
            return Optional.of(Attachment.VIDEO);
        }
        if (isAny(message.sticker(), message.dice())) {
            return Optional.of(Attachment.STICKER);
        }
        if (isAny(message.location(), message.venue())) {
            return Optional.of(Attachment.LOCATION);
        }
        if (isAny(message.contact())) {
            return Optional.of(Attachment.CONTACT);
        }
        return isAny(
                        message.document(),
                        message.paidMedia(),
                        message.story(),
                        message.poll(),
                        message.game(),
                        message.checklist(),
                        message.invoice())
                ? Optional.of(Attachment.FILE)
                : Optional.empty();
    }

    private static boolean isAny(Object... parts) {
        return Arrays.stream(parts).anyMatch(Objects::nonNull);
    }
}
