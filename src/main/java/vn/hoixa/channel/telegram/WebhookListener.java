package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.request.SetWebhook;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Registers our webhook with Telegram, and again from time to time in case somebody removed it. */
final class WebhookListener implements Listener {
    private static final Duration WAITING = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofMinutes(30);
    private static final int AT_ONCE = 40;

    private final BotApi api;
    private final Introduction introduction;
    private final BackOff backOff;
    private final TelegramMessenger channel;
    private final Target target;

    /**
     * The webhook's address and secret.
     *
     * @param publicUrl the public https address of this installation
     */
    record Target(URI publicUrl, String secret) {
        String url() {
            String root = publicUrl.toString();
            return (root.endsWith("/") ? root : root + "/") + TelegramWebhook.PATH.substring(1);
        }

        @Override
        public String toString() {
            return "Target[" + publicUrl + "]";
        }
    }

    WebhookListener(BotApi api, Introduction introduction, BackOff backOff, TelegramMessenger channel, Target target) {
        this.api = api;
        this.introduction = introduction;
        this.backOff = backOff;
        this.channel = channel;
        this.target = target;
    }

    @Override
    public Duration work(BooleanSupplier goOn) {
        if (!channel.isOpen()) {
            return WAITING;
        }
        var failed = introduction.make().or(this::register);
        if (failed.isPresent()) {
            return backOff.after(failed.get());
        }
        backOff.none();
        return AGAIN;
    }

    private Optional<Reply<?>> register() {
        Reply<?> set = api.call(new SetWebhook()
                .url(target.url())
                .secretToken(target.secret())
                .maxConnections(AT_ONCE)
                .allowedUpdates(Poller.WANTED)
                .dropPendingUpdates(false));
        return set instanceof Reply.Done<?> ? Optional.empty() : Optional.of(set);
    }

    @Override
    public void hangUp() {
        api.hangUp();
    }
}
