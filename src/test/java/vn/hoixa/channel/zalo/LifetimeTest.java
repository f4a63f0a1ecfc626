package vn.hoixa.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoixa.MovableClock;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.delivery.ChannelCheck.State;

/** The office hears that it has to authorise anew while there is still time for it. */
class LifetimeTest {
    private static final Instant AUTHORISED = Instant.parse("2026-11-25T02:00:00Z");

    private final MovableClock clock = new MovableClock(AUTHORISED);
    private final StubZalo zalo = new StubZalo(clock);
    private final Tokens tokens = TestTokens.replica(zalo, TestDatabase.fresh(), clock);
    private final Lifetime lifetime = new Lifetime(tokens, clock);

    @AfterEach
    void close() {
        zalo.close();
    }

    @Test
    void withoutTokensItSaysHowToGetThem() {
        assertThat(lifetime.finding().state()).isEqualTo(State.BROKEN);
        assertThat(lifetime.finding().remedy()).contains("hoixa zalo-tokens", "docs/channels.vi.md");
    }

    @Test
    void freshTokensAreGoodAndSayUntilWhen() {
        authorise();

        assertThat(lifetime.finding().state()).isEqualTo(State.GOOD);
        assertThat(lifetime.finding().found()).contains("10:00 26/11/2026");
    }

    @Test
    void twoWeeksBeforeTheRefreshTokenEndsItWarnsWithTheDay() {
        authorise();
        clock.set(Instant.parse("2027-02-11T01:59:00Z"));
        assertThat(lifetime.finding().state()).isEqualTo(State.GOOD);

        clock.set(Instant.parse("2027-02-11T02:01:00Z"));

        assertThat(lifetime.finding().state()).isEqualTo(State.NOTICE);
        assertThat(lifetime.finding().found()).contains("25/02/2027");
        assertThat(lifetime.finding().remedy()).contains("hoixa zalo-tokens");
    }

    @Test
    void aRefusedRenewalIsToldWithHowLongTheOldTokenStillServes() {
        authorise();
        zalo.unusedRefreshTokens().forEach(this::usedUp);
        clock.set(AUTHORISED.plus(Duration.ofHours(20)));
        tokens.renewInTime();

        assertThat(lifetime.finding().state()).isEqualTo(State.BROKEN);
        assertThat(lifetime.finding().found()).contains("không gia hạn", "còn dùng được đến 10:00 26/11/2026");
    }

    @Test
    void aKeyThatZaloRefusesIsToldAndForgottenWithTheNextRenewal() {
        authorise();
        clock.set(AUTHORISED.plus(Duration.ofHours(26)));
        zalo.failNext(new StubZalo.Failure.Code(-14003));
        tokens.renewInTime();

        assertThat(lifetime.finding().state()).isEqualTo(State.BROKEN);
        assertThat(lifetime.finding().found()).contains("từ chối", "lỗi -14003", "khóa bí mật");
        assertThat(lifetime.finding().remedy()).contains("HOIXA_ZALO_SECRET_KEY", "không cần mã mới");

        tokens.renewInTime();
        assertThat(lifetime.finding().state()).isEqualTo(State.GOOD);
    }

    @Test
    void aLineThatIsDownIsNoRefusal() {
        authorise();
        clock.set(AUTHORISED.plus(Duration.ofHours(20)));
        zalo.failNext(new StubZalo.Failure.Status(503));
        tokens.renewInTime();

        assertThat(lifetime.finding().state()).isEqualTo(State.NOTICE);
        assertThat(lifetime.finding().found()).contains("http-503", "còn dùng được");
    }

    @Test
    void whetherZaloKnowsTheApplicationIsAskedWithoutUsingATokenUp() {
        authorise();
        var unused = zalo.unusedRefreshTokens();

        assertThat(new Oauth(TestTokens.settings(zalo)).refusalOfTheApplication())
                .isEmpty();
        assertThat(new Oauth(TestTokens.settings(zalo, "khoa-sai")).refusalOfTheApplication())
                .contains("-14003");
        assertThat(zalo.unusedRefreshTokens()).isEqualTo(unused);
    }

    private void authorise() {
        tokens.enter(zalo.authorise());
        tokens.current();
    }

    /** As when a process was killed between Zalo's answer and its commit. */
    private void usedUp(String refreshToken) {
        new Oauth(TestTokens.settings(zalo)).renew(refreshToken);
    }
}
