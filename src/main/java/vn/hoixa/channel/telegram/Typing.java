package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.model.request.ChatAction;
import com.pengrad.telegrambot.request.SendChatAction;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.hoixa.delivery.ChannelUser;

/**
 * Shows "đang soạn tin" in a chat while a turn is processed. Most turns finish before anybody could see it, and each
 * indicator costs a call, so it is sent only after a moment.
 */
final class Typing implements AutoCloseable {
    static final Duration MOMENT = Duration.ofMillis(300);

    private final BotApi api;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("telegram-typing").factory());

    Typing(BotApi api) {
        this.api = api;
    }

    <T> T during(ChannelUser chat, Supplier<T> work) {
        var sign = clock.schedule(() -> show(chat), MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            sign.cancel(false);
        }
    }

    private void show(ChannelUser chat) {
        Thread.startVirtualThread(() -> api.call(new SendChatAction(chat.recipient(), ChatAction.typing)));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
