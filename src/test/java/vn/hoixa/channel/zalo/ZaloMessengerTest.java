package vn.hoixa.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.MovableClock;
import vn.hoixa.channel.zalo.StubZalo.Failure;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.delivery.Address;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.Messenger;
import vn.hoixa.delivery.Outcome;
import vn.hoixa.delivery.Reach;
import vn.hoixa.delivery.Slices;
import vn.hoixa.delivery.VendorMessengerContract;
import vn.hoixa.review.Cleared;

/** Sending by the Official Account, to a Zalo that keeps its own rules. */
class ZaloMessengerTest extends VendorMessengerContract {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final String USER = "9007199254740993";

    private final MovableClock clock = new MovableClock(NOW);
    private final StubZalo zalo = new StubZalo(clock);
    private final Tokens tokens = TestTokens.replica(zalo, TestDatabase.fresh(), clock);
    private final ZaloMessenger messenger = messenger(tokens);

    ZaloMessengerTest() {
        tokens.enter(zalo.authorise());
        tokens.current();
        zalo.heard(USER, NOW);
    }

    @AfterEach
    void close() {
        zalo.close();
    }

    private ZaloMessenger messenger(Tokens with) {
        var settings = TestTokens.settings(zalo);
        return new ZaloMessenger(
                new OpenApi(settings), with, new Verdicts(clock), new Windows(settings.charges()), () -> true);
    }

    @Override
    protected Messenger messenger() {
        return messenger;
    }

    @Override
    protected StandIn vendor() {
        return new StandIn() {
            @Override
            public void next(Mishap mishap) {
                zalo.failNext(
                        switch (mishap) {
                            case ASKS_TO_WAIT -> new Failure.Code(-32);
                            case REFUSED_FOR_GOOD -> new Failure.Code(-213);
                            case ILL -> new Failure.Status(503);
                            case CUT_OFF_AFTERWARDS -> new Failure.ResetAfterAcceptance();
                            case NONSENSE -> new Failure.NotJson();
                            case SILENCE -> new Failure.Silence();
                        });
            }

            @Override
            public List<String> taken() {
                return zalo.textsTo(USER);
            }

            @Override
            public String secret() {
                return tokens.kept().flatMap(Kept::access).orElseThrow();
            }
        };
    }

    @Override
    protected Address aReachableAddress() {
        return citizen(USER, NOW);
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnceAndTheMessageGoes() {
        messenger.send(aReachableAddress(), Slices.whole(Cleared.thanks(4)));
        zalo.revokeAccessTokens();

        assertThat(messenger.send(aReachableAddress(), Slices.whole(Cleared.thanks(5))))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(zalo.renewals).hasSize(2);
    }

    @Test
    void whatIsInOtherHandsWhenTheTokensHaveComeIsNotSent() {
        clock.set(NOW.plus(Duration.ofHours(26)));

        assertThat(messenger.send(aReachableAddress(), Slices.whole(Cleared.thanks(6)), () -> false))
                .isEqualTo(new Outcome.Failed("lease"));
        assertThat(zalo.renewals).hasSize(2);
        assertThat(zalo.sent).isEmpty();
    }

    @Test
    void aTokenThatStaysRefusedIsNotRenewedForEver() {
        zalo.refuses(USER, -216);

        assertThat(sent()).isInstanceOf(Outcome.TryLater.class);
        assertThat(zalo.renewals).hasSize(2);
    }

    @Test
    void withoutATokenTheChannelIsOutAndTheTextWaits() {
        var none = messenger(TestTokens.replica(zalo, TestDatabase.fresh(), clock));

        assertThat(none.send(aReachableAddress(), Slices.whole(Cleared.thanks(7))))
                .isInstanceOf(Outcome.ChannelOut.class);
        assertThat(zalo.sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-213", "-217", "-244"})
    void whoLeftOrRefusesIsLost(int code) {
        assertThat(refusedWith(code))
                .isInstanceOfSatisfying(
                        Outcome.Lost.class, lost -> assertThat(lost.code()).isEqualTo(Integer.toString(code)));
    }

    @ParameterizedTest
    @CsvSource({"-230", "-232", "-201"})
    void whatZaloNeverTakesIsRefusedButTheCitizenIsNotLost(int code) {
        assertThat(refusedWith(code)).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"-204", "-205", "-227"})
    void aLockedAccountStopsTheChannelWithItsReason(int code) {
        assertThat(refusedWith(code))
                .isInstanceOfSatisfying(
                        Outcome.ChannelOut.class,
                        out -> assertThat(out.reason()).contains("khóa"));
    }

    @ParameterizedTest
    @CsvSource({"-32, PT1M", "-211, PT1H"})
    void whenZaloIsBusyTheChannelWaits(int code, Duration wait) {
        assertThat(refusedWith(code)).isEqualTo(new Outcome.ChannelBusy(wait, Integer.toString(code)));
    }

    @Test
    void whatMayNotGoAtNightGoesInTheMorning() {
        clock.set(Instant.parse("2026-11-25T16:00:00Z"));
        zalo.heard(USER, clock.instant());

        assertThat(refusedWith(-234))
                .isInstanceOfSatisfying(
                        Outcome.TryLater.class,
                        later -> assertThat(later.after()).isBetween(Duration.ofMinutes(419), Duration.ofHours(7)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-200, -999})
    void aCodeNobodyToldUsOfIsTriedAgain(int code) {
        assertThat(refusedWith(code)).isEqualTo(new Outcome.Unknown(Integer.toString(code)));
    }

    @Test
    void fortyEightHoursAreFreeSevenDaysAreChargedThenNothingGoes() {
        var address = citizen(USER, NOW);

        assertThat(messenger.reach(address, NOW.plus(Duration.ofHours(48))))
                .isEqualTo(new Reach.Now(NOW.plus(Duration.ofHours(48))));
        assertThat(messenger.reach(address, NOW.plus(Duration.ofHours(49)))).isInstanceOf(Reach.Unreachable.class);
        assertThat(new Windows(Windows.Charges.PAID).reach(address.lastInbound(), NOW.plus(Duration.ofHours(49))))
                .isEqualTo(new Reach.Billed(NOW.plus(Duration.ofDays(7))));
        assertThat(new Windows(Windows.Charges.PAID).reach(address.lastInbound(), NOW.plus(Duration.ofDays(8))))
                .isInstanceOf(Reach.Unreachable.class);
    }

    @Test
    void whoNeverWroteCannotBeReached() {
        var silent = new Address(new AddressId(UUID.randomUUID()), ChannelName.ZALO, "1", Optional.empty());

        assertThat(messenger.reach(silent, NOW)).isInstanceOf(Reach.Unreachable.class);
    }

    @Test
    void aGroupIsReachedByItsOwnCall() {
        var group = new Address(new AddressId(UUID.randomUUID()), ChannelName.ZALO, "group:77", Optional.empty());

        assertThat(messenger.send(group, Slices.whole(Cleared.thanks(8)))).isInstanceOf(Outcome.Accepted.class);
        assertThat(zalo.textsTo("77")).hasSize(1);
    }

    @Test
    void aClosedChannelIsNotOpen() {
        var open = new AtomicBoolean();
        var settings = TestTokens.settings(zalo);
        var closed = new ZaloMessenger(
                new OpenApi(settings), tokens, new Verdicts(clock), new Windows(settings.charges()), open::get);

        assertThat(closed.isOpen()).isFalse();
    }

    private Outcome refusedWith(int code) {
        zalo.refuses(USER, code);
        return sent();
    }

    private Outcome sent() {
        return messenger.send(aReachableAddress(), Slices.whole(Cleared.thanks(9)));
    }

    private static Address citizen(String user, Instant last) {
        return new Address(new AddressId(UUID.randomUUID()), ChannelName.ZALO, user, Optional.of(last));
    }
}
