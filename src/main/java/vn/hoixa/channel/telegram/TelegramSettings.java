package vn.hoixa.channel.telegram;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of Telegram, under {@code hoixa.telegram}.
 *
 * @param token from BotFather, from the environment only; empty if there is no bot
 * @param api address of the Bot API
 * @param receive how updates are received
 * @param pollTimeout how long one poll waits, 1 to 50 seconds
 * @param callTimeout the timeout of every other call; far shorter than a dispatcher's lease
 * @param inAnySecond messages in any second over all chats: 30, or up to 1,000 where Telegram was paid for it, see <a
 *     href="https://core.telegram.org/bots/faq#how-can-i-message-all-of-my-bot-39s-subscribers-at-once">the Bots
 *     FAQ</a>
 * @param webhookSecret 16 to 256 letters, digits, {@code _} and {@code -}, that authenticate a webhook's caller
 */
@ConfigurationProperties("hoixa.telegram")
record TelegramSettings(
        @DefaultValue("") String token,
        @DefaultValue("https://api.telegram.org") URI api,
        @DefaultValue("polling") Receive receive,
        @DefaultValue("30s") Duration pollTimeout,
        @DefaultValue("10s") Duration callTimeout,
        @DefaultValue("30") int inAnySecond,
        @DefaultValue("") String webhookSecret) {

    /** How updates are received. */
    enum Receive {
        /** We poll: works behind every firewall. */
        POLLING,
        /** Telegram calls {@code /webhooks/telegram} of the public address. */
        WEBHOOK
    }

    private static final Duration LONGEST_POLL = Duration.ofSeconds(50);

    TelegramSettings {
        if (pollTimeout.toSeconds() < 1 || pollTimeout.compareTo(LONGEST_POLL) > 0) {
            throw new IllegalArgumentException(
                    "hoixa.telegram.poll-timeout is %s; it has to be 1s to 50s".formatted(pollTimeout));
        }
        if (receive == Receive.WEBHOOK && !webhookSecret.matches("[A-Za-z0-9_-]{16,256}")) {
            throw new IllegalArgumentException(
                    "hoixa.telegram.webhook-secret has %d characters; with receive=webhook it"
                                    .formatted(webhookSecret.length())
                            + " has to be 16 to 256 letters, digits, _ and -");
        }
    }

    /** Redacted: it holds the token and the secret. */
    @Override
    public String toString() {
        return "TelegramSettings[" + receive + " at " + api + "]";
    }
}
