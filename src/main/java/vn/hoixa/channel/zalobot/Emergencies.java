package vn.hoixa.channel.zalobot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;

/** Sends the emergency numbers at once, and once per message, when nothing can be stored. */
final class Emergencies {
    private static final int REMEMBERED = 1_000;

    private final BotApi api;
    private final Set<String> told = Collections.synchronizedSet(Collections.newSetFromMap(new Remembered()));

    Emergencies(BotApi api) {
        this.api = api;
    }

    /** @param received the result of the message; only an emergency that was not stored is answered here */
    void heed(Inbound message, Received received) {
        boolean isOurs = !received.isAccepted() && received.outcome() == TurnOutcome.EMERGENCY;
        if (isOurs && told.add(message.from().recipient() + message.messageId().orElse(""))) {
            api.send(message.from().recipient(), received.text().body());
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
