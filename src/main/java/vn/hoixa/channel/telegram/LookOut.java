package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.response.GetUpdatesResponse;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks at what citizens write while nothing can be stored. Nothing is taken in or confirmed: Telegram keeps it and gives
 * it again. It gives a hundred at most, so that behind a hundred that wait nobody is seen.
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

    /** Asks for what waits, at once; who cries for help is told whom to call. */
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

    /** Everything can be stored again. */
    void end() {
        seen.clear();
    }
}
