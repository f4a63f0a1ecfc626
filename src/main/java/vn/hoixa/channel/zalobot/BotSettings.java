package vn.hoixa.channel.zalobot;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the bot, under {@code hoixa.zalo-bot}.
 *
 * @param token the bot's token, from the environment only; empty if there is no bot
 * @param api address of the Bot Platform
 * @param receive how updates are received
 * @param webhookSecret 8 to 256 characters that authenticate a webhook's caller; from the environment only
 * @param pollTimeout how long one poll waits, and so the longest that a stop waits
 * @param timeout of every other call
 */
@ConfigurationProperties("hoixa.zalo-bot")
record BotSettings(
        @DefaultValue("") String token,
        @DefaultValue("https://bot-api.zaloplatforms.com") URI api,
        @DefaultValue("polling") Receive receive,
        @DefaultValue("") String webhookSecret,
        @DefaultValue("20s") Duration pollTimeout,
        @DefaultValue("10s") Duration timeout) {
    private static final int SHORTEST_SECRET = 8;
    private static final int LONGEST_SECRET = 256;

    /** How updates are received. */
    enum Receive {
        /** We poll: works behind every firewall. */
        POLLING,
        /** Zalo calls {@code /webhooks/zalo-bot} of the public address. */
        WEBHOOK
    }

    BotSettings {
        if (receive == Receive.WEBHOOK
                && (webhookSecret.length() < SHORTEST_SECRET || webhookSecret.length() > LONGEST_SECRET)) {
            throw new IllegalArgumentException(
                    "hoixa.zalo-bot.webhook-secret (HOIXA_ZALO_BOT_WEBHOOK_SECRET) has %d characters; with receive=webhook it has %d to %d"
                            .formatted(webhookSecret.length(), SHORTEST_SECRET, LONGEST_SECRET));
        }
    }

    boolean isGiven() {
        return !token.isEmpty();
    }

    /** Redacted: it holds the token and the secret. */
    @Override
    public String toString() {
        return "BotSettings[redacted]";
    }
}
