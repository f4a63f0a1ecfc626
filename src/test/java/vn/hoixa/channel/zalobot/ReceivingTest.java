package vn.hoixa.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoixa.channel.zalobot.BotSettings.Receive;
import vn.hoixa.delivery.ChannelCheck.Finding;
import vn.hoixa.delivery.ChannelCheck.State;

/** What the doctor says of how updates come. */
class ReceivingTest {
    private static final String PUBLIC = "https://xa.example";
    private static final String OURS = PUBLIC + "/webhooks/zalo-bot";

    private final StubZaloBot zalo = new StubZaloBot();

    @AfterEach
    void close() {
        zalo.close();
    }

    @Test
    void askingIsGoodWithoutAWebhookAndSeesNothingWithOne() {
        assertThat(examined(Receive.POLLING, PUBLIC).state()).isEqualTo(State.GOOD);

        zalo.webhook("https://cho-khac.example/secret-path");

        var found = examined(Receive.POLLING, PUBLIC);
        assertThat(found.state()).isEqualTo(State.BROKEN);
        assertThat(found.found()).contains("còn đặt webhook").doesNotContain("secret-path");
        assertThat(found.remedy()).contains("tự bỏ webhook");
    }

    @Test
    void beingBroughtIsGoodOnlyAtOurOwnAddress() {
        var none = examined(Receive.WEBHOOK, PUBLIC);
        assertThat(none.state()).isEqualTo(State.BROKEN);
        assertThat(none.found()).contains("Chưa khai", OURS);
        assertThat(none.remedy()).contains("setWebhook", "HOIXA_ZALO_BOT_WEBHOOK_SECRET");

        zalo.webhook("https://cho-khac.example/webhooks/zalo-bot");
        assertThat(examined(Receive.WEBHOOK, PUBLIC).found()).contains("địa chỉ khác", OURS);

        zalo.webhook(OURS);
        assertThat(examined(Receive.WEBHOOK, PUBLIC).state()).isEqualTo(State.GOOD);
        assertThat(examined(Receive.WEBHOOK, PUBLIC + "/").state()).isEqualTo(State.GOOD);
    }

    @Test
    void nothingIsBroughtToAnAddressWithoutHttps() {
        var found = examined(Receive.WEBHOOK, "http://xa.example");

        assertThat(found.state()).isEqualTo(State.BROKEN);
        assertThat(found.remedy()).contains("hoixa.public-url");
    }

    @Test
    void whereThePlatformDoesNotSayThatIsSaid() {
        zalo.failNext(403);

        assertThat(examined(Receive.POLLING, PUBLIC).state()).isEqualTo(State.NOTICE);
    }

    private Finding examined(Receive receive, String publicUrl) {
        var settings = new BotSettings(
                StubZaloBot.TOKEN, zalo.url(), receive, "12345678", Duration.ofSeconds(2), Duration.ofSeconds(2));
        return new Receiving(settings, new BotApi(settings), URI.create(publicUrl)).examine();
    }
}
