package vn.hoixa.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.delivery.Address;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.Messenger;
import vn.hoixa.delivery.Outcome;
import vn.hoixa.delivery.Reach;
import vn.hoixa.delivery.Slices;
import vn.hoixa.delivery.VendorMessengerContract;
import vn.hoixa.review.Cleared;

/** Sending by a bot of the Bot Platform. */
class BotMessengerTest extends VendorMessengerContract {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final String CHAT = "5d585b5e9b14724a2b05";

    private final StubZaloBot zalo = new StubZaloBot();

    BotMessengerTest() {
        zalo.knows(CHAT);
    }

    @AfterEach
    void close() {
        zalo.close();
    }

    @Override
    protected Messenger messenger() {
        return messenger(StubZaloBot.TOKEN);
    }

    private BotMessenger messenger(String token) {
        return new BotMessenger(new BotApi(TestBots.settings(zalo, token)), () -> true);
    }

    @Override
    protected StandIn vendor() {
        return new StandIn() {
            @Override
            public void next(Mishap mishap) {
                zalo.failNext(
                        switch (mishap) {
                            case ASKS_TO_WAIT -> 429;
                            case REFUSED_FOR_GOOD -> 404;
                            case ILL -> 503;
                            case CUT_OFF_AFTERWARDS -> StubZaloBot.CUT_OFF;
                            case NONSENSE -> StubZaloBot.NOT_JSON;
                            case SILENCE -> StubZaloBot.SILENCE;
                        });
            }

            @Override
            public List<String> taken() {
                return zalo.textsTo(CHAT);
            }

            @Override
            public String secret() {
                return StubZaloBot.TOKEN;
            }
        };
    }

    @Override
    protected Address aReachableAddress() {
        return new Address(new AddressId(UUID.randomUUID()), ChannelName.ZALO_BOT, CHAT, Optional.of(NOW));
    }

    @Test
    void itNeverWritesFirst() {
        var silent = new Address(new AddressId(UUID.randomUUID()), ChannelName.ZALO_BOT, CHAT, Optional.empty());

        assertThat(messenger().reach(silent, NOW)).isInstanceOf(Reach.Unreachable.class);
    }

    @Test
    void aWrongTokenStopsTheChannelWithItsReason() {
        assertThat(messenger("wrong").send(aReachableAddress(), Slices.whole(Cleared.thanks(4))))
                .isInstanceOf(Outcome.ChannelOut.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 408, 500, 503, StubZaloBot.NOT_JSON})
    void whatIsThePlatformsTroubleIsTriedAgain(int code) {
        assertThat(sentAfter(code)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void aCodeNobodyToldUsOfIsNoTroubleOfThePlatform() {
        assertThat(sentAfter(418)).isEqualTo(new Outcome.Unknown("418"));
    }

    @Test
    void whatItNeverTakesIsRefused() {
        assertThat(sentAfter(400)).isInstanceOf(Outcome.Refused.class);
        assertThat(sentAfter(404)).isInstanceOf(Outcome.Lost.class);
        assertThat(sentAfter(429)).isEqualTo(new Outcome.ChannelBusy(Duration.ofMinutes(1), "429"));
    }

    private Outcome sentAfter(int code) {
        zalo.failNext(code);
        return messenger().send(aReachableAddress(), Slices.whole(Cleared.thanks(5)));
    }
}
