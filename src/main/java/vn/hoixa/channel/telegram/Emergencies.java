package vn.hoixa.channel.telegram;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.review.ClearedText;

/**
 * Sends the emergency numbers at once when nothing can be stored: the only texts that leave this channel without a
 * delivery. The message itself stays with Telegram and is fetched again later; its sender is told once.
 */
final class Emergencies {
    private static final int REMEMBERED = 1_000;

    private final TelegramMessenger messenger;
    private final Set<String> told = Collections.synchronizedSet(Collections.newSetFromMap(new Remembered()));

    Emergencies(TelegramMessenger messenger) {
        this.messenger = messenger;
    }

    void tell(Inbound message, ClearedText text) {
        if (told.add(message.from().recipient() + message.messageId().orElse(""))) {
            messenger.sendUnrecorded(message.from(), text);
        }
    }

    private static final class Remembered extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
