package vn.hoixa.channel.zalobot;

import java.time.Duration;

/** The settings of a bot that lives at a stub. */
final class TestBots {
    private TestBots() {}

    static BotSettings settings(StubZaloBot zalo, String token) {
        return new BotSettings(
                token, zalo.url(), BotSettings.Receive.POLLING, "", Duration.ofSeconds(2), Duration.ofSeconds(2));
    }
}
