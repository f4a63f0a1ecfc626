package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.response.GetUpdatesResponse;
import java.util.HashSet;
import java.util.Set;

/**
 * Scans messages for emergencies while nothing can be stored. Nothing is processed or confirmed: Telegram keeps it and
 * delivers it again. Telegram returns at most a hundred updates, so later ones are not seen.
 */
final class LookOut {
    private static final int MOST = 100;

    private final BotApi api;
    private final UpdateReader reader;
    private final Reception reception;
    private final Set<Integer> seen = new HashSet<>();

    LookOut(BotApi api, UpdateReader reader, Reception reception) {
        this.api = api;
        this.reader = reader;
        this.reception = reception;
    }

    /** Fetches the waiting updates at once; people who call for help get the emergency numbers. */
    void look(Bot bot, int offset) {
        var reply =
                api.call(new GetUpdates().offset(offset).limit(MOST).timeout(0).allowedUpdates(Poller.WANTED));
        if (reply instanceof Reply.Done<GetUpdatesResponse>(GetUpdatesResponse response)) {
            response.updates().stream()
                    .filter(update -> seen.add(update.updateId()))
                    .map(update -> reader.read(update, bot))
                    .forEach(reception::lookAt);
        }
    }

    /** Called when everything can be stored again. */
    void end() {
        seen.clear();
    }
}
