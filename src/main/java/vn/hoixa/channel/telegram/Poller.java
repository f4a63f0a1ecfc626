package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.response.GetUpdatesResponse;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Polls Telegram for updates and processes them. The offset of the next call confirms them, and it moves only past
 * committed updates: whatever happens in between, Telegram has the rest and delivers it again.
 */
final class Poller {
    /** The types of updates we request; Telegram does not send others. */
    static final String[] WANTED = {"message", "edited_message", "callback_query", "my_chat_member"};

    private static final int MOST = 100;

    private final BotApi api;
    private final UpdateReader reader;
    private final Batch batch;
    private final Stuck stuck;
    private final LookOut lookOut;
    private final ListenerRow row;
    private final int seconds;
    private int offset;

    Poller(
            BotApi api,
            UpdateReader reader,
            Reception reception,
            Stuck stuck,
            ListenerRow row,
            TelegramSettings settings) {
        this.api = api;
        this.reader = reader;
        this.batch = new Batch(reception);
        this.stuck = stuck;
        this.lookOut = new LookOut(api, reader, reception);
        this.row = row;
        this.seconds = Math.toIntExact(settings.pollTimeout().toSeconds());
    }

    /** Result of one poll. */
    sealed interface Round {
        /** All updates are processed. */
        record Taken() implements Round {}

        /** Some updates are not processed, and are fetched again. */
        record Held() implements Round {}

        record Failed(Reply<GetUpdatesResponse> reply) implements Round {}
    }

    /** @param open checked again when updates have arrived: the channel may have been closed during the poll */
    Round ask(Bot bot, BooleanSupplier open) {
        var reply = api.call(
                new GetUpdates().offset(offset).limit(MOST).timeout(seconds).allowedUpdates(WANTED));
        if (!(reply instanceof Reply.Done<GetUpdatesResponse>(GetUpdatesResponse response))) {
            return new Round.Failed(reply);
        }
        row.asked();
        if (response.updates().isEmpty()) {
            return new Round.Taken();
        }
        return open.getAsBoolean() ? take(response.updates(), bot) : new Round.Held();
    }

    /** Scans for emergencies while nothing can be stored; the offset stays where it is. */
    void lookOut(Bot bot) {
        lookOut.look(bot, offset);
    }

    private Round take(List<Update> updates, Bot bot) {
        var todo = updates.stream()
                .filter(update -> !stuck.isPassedOver(update.updateId()))
                .map(update -> new Batch.Numbered(update.updateId(), reader.read(update, bot)))
                .toList();
        var held = stuck.hold(batch.take(stuck.readable(todo)));
        int beyond = updates.stream().mapToInt(Update::updateId).max().orElseThrow() + 1;
        offset = held.stream().mapToInt(Integer::intValue).min().orElse(beyond);
        stuck.confirmed(offset);
        row.heard();
        lookOut.end();
        return held.isEmpty() ? new Round.Taken() : new Round.Held();
    }
}
