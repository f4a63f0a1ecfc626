package vn.hoixa.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoixa.MovableClock;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.wire.Authorisation.Result;

/** A refresh token is good once: two replicas, failures at every place, and never a token used twice. */
class TokensTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T02:00:00Z"));
    private final TestDatabase database = TestDatabase.fresh();
    private StubZalo zalo;
    private Tokens here;
    private Tokens there;

    @BeforeEach
    void twoReplicas() {
        zalo = new StubZalo(clock);
        here = TestTokens.replica(zalo, database, clock);
        there = TestTokens.replica(zalo, database, clock);
    }

    @AfterEach
    void close() {
        zalo.close();
    }

    @Test
    void withoutATokenTheChannelIsOutAndSaysWhatToDo() {
        assertThat(here.current())
                .isInstanceOfSatisfying(
                        Access.Withdrawn.class, out -> assertThat(out.reason()).contains("hoixa zalo-tokens"));
    }

    @Test
    void anEnteredRefreshTokenIsRenewedBeforeTheFirstUse() {
        here.enter(zalo.authorise());

        assertThat(here.current()).isInstanceOf(Access.Given.class);
        assertThat(zalo.renewals).hasSize(1);
    }

    @Test
    void anAccessTokenIsUsedUntilItEnds() {
        here.enter(zalo.authorise());
        var first = here.current();

        assertThat(there.current()).isEqualTo(first);
        assertThat(zalo.renewals).hasSize(1);
    }

    @Test
    void oneThatHasEndedIsRenewedOnTheWay() {
        here.enter(zalo.authorise());
        var first = here.current();
        clock.set(clock.instant().plus(Duration.ofHours(26)));

        assertThat(here.current()).isInstanceOf(Access.Given.class).isNotEqualTo(first);
        assertThat(zalo.renewals).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void itIsRenewedHoursBeforeItEnds() {
        here.enter(zalo.authorise());
        here.current();
        here.renewInTime();
        assertThat(zalo.renewals).hasSize(1);

        clock.set(clock.instant().plus(Duration.ofHours(20)));
        here.renewInTime();
        there.renewInTime();

        assertThat(zalo.renewals).hasSize(2);
    }

    @Test
    void twoReplicasThatFindTheSameTokenRefusedRenewItOnce() throws Exception {
        here.enter(zalo.authorise());
        long version = ((Access.Given) here.current()).version();

        var got = atOnce(16, version);

        assertThat(got).hasSize(32).allMatch(access -> access.equals(got.getFirst()));
        assertThat(zalo.renewals).hasSize(2).doesNotHaveDuplicates();
        assertThat(zalo.refusals).isEmpty();
    }

    @Test
    void bothTokensAreStoredBeforeEitherIsUsed() {
        here.enter(zalo.authorise());
        var access = (Access.Given) here.current();
        var kept = there.kept().orElseThrow();

        assertThat(kept.access()).contains(access.token());
        assertThat(zalo.unusedRefreshTokens()).containsExactly(kept.refresh());
    }

    @Test
    void tokensLieSealedInTheDatabase() {
        String refresh = zalo.authorise();
        here.enter(refresh);
        here.current();

        var stored = database.jdbc()
                .sql("SELECT t::text FROM zalo_token t")
                .query(String.class)
                .single();
        assertThat(stored)
                .doesNotContain(hex(refresh))
                .doesNotContain(hex("access-"))
                .doesNotContain(hex("refresh-"));
    }

    @Test
    void whenZaloIsAwayTheOldTokensStayAndAreTriedAgain() {
        here.enter(zalo.authorise());
        clock.set(clock.instant().plus(Duration.ofHours(26)));
        zalo.failNext(new StubZalo.Failure.Status(503));

        assertThat(here.current()).isEqualTo(new Access.NotNow("http-503"));
        assertThat(here.current()).isInstanceOf(Access.Given.class);
    }

    @Test
    void whoWaitsForARenewalThatFailsDoesNotGoAndWaitAnew() throws Exception {
        here.enter(zalo.authorise());
        long version = here.kept().orElseThrow().version();
        zalo.failNext(new StubZalo.Failure.Silence(), new StubZalo.Failure.Silence());

        assertThat(atOnce(16, version)).hasSize(32).containsOnly(new Access.NotNow("timeout"));

        assertThat(zalo.renewals).hasSize(1);
        assertThat(here.renew(version)).isInstanceOf(Access.Given.class);
    }

    @Test
    void whatZaloGaveAndNobodyStoredIsLostAndThatIsSaidOnce() {
        here.enter(zalo.authorise());
        clock.set(clock.instant().plus(Duration.ofHours(26)));
        zalo.failNext(new StubZalo.Failure.ResetAfterAcceptance());
        assertThat(here.current()).isEqualTo(new Access.NotNow("connection"));

        assertThat(here.current())
                .isInstanceOfSatisfying(
                        Access.Withdrawn.class, out -> assertThat(out.code()).isEqualTo("-14020"));
        assertThat(there.current()).isInstanceOf(Access.Withdrawn.class);
        assertThat(zalo.renewals).hasSize(3);
    }

    @Test
    void authorisedAnewItGoesOn() {
        here.enter(zalo.authorise());
        clock.set(clock.instant().plus(Duration.ofHours(26)));
        zalo.failNext(new StubZalo.Failure.ResetAfterAcceptance());
        here.current();
        here.current();

        here.enter(zalo.authorise());

        assertThat(there.current()).isInstanceOf(Access.Given.class);
    }

    @Test
    void aTokenThatZaloRefusesLeavesTheOnesThatWork() {
        here.enter(zalo.authorise());
        var access = here.current();

        assertThat(here.enter("access-pasted-by-mistake"))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.reason()).contains("-14020", "giữ nguyên"));

        assertThat(there.current()).isEqualTo(access);
        clock.set(clock.instant().plus(Duration.ofHours(26)));
        assertThat(there.current()).isInstanceOf(Access.Given.class);
    }

    @Test
    void aTokenThatZaloDidNotJudgeReplacesOnlyWhatIsOfNoUse() {
        here.enter(zalo.authorise());
        var access = here.current();
        zalo.failNext(new StubZalo.Failure.Status(503));
        assertThat(here.enter(zalo.authorise())).isInstanceOf(Result.Refused.class);
        assertThat(here.current()).isEqualTo(access);

        zalo.unusedRefreshTokens().forEach(this::usedUp);
        clock.set(clock.instant().plus(Duration.ofHours(26)));
        assertThat(here.current()).isInstanceOf(Access.Withdrawn.class);
        zalo.failNext(new StubZalo.Failure.Status(503));
        assertThat(here.enter(zalo.authorise())).isInstanceOf(Result.Refused.class);

        assertThat(there.current()).isInstanceOf(Access.Given.class);
    }

    @Test
    void aCodeThatDoesNotSpeakOfTheTokenIsTriedAgain() {
        here.enter(zalo.authorise());
        clock.set(clock.instant().plus(Duration.ofHours(26)));
        zalo.failNext(new StubZalo.Failure.Code(-14003), new StubZalo.Failure.Code(-14003));

        assertThat(here.current()).isEqualTo(new Access.NotNow("-14003"));
        here.renewInTime();

        assertThat(here.kept().orElseThrow().refused()).isEmpty();
        assertThat(here.current()).isInstanceOf(Access.Given.class);
    }

    @Test
    void theSameTokenEnteredAgainIsTriedAgain() {
        String first = zalo.authorise();
        zalo.failNext(new StubZalo.Failure.Code(-14003), new StubZalo.Failure.Code(-14020));
        assertThat(here.enter(first)).isInstanceOf(Result.Refused.class);
        assertThat(here.current()).isInstanceOf(Access.Withdrawn.class);

        assertThat(here.enter(first)).isInstanceOf(Result.Taken.class);

        assertThat(here.kept().orElseThrow().refused()).isEmpty();
        assertThat(there.current()).isInstanceOf(Access.Given.class);
    }

    private void usedUp(String refreshToken) {
        new Oauth(TestTokens.settings(zalo)).renew(refreshToken);
    }

    @Test
    void aFirstTokenThatZaloRefusesIsNotKept() {
        assertThat(here.enter("khong-phai-ma")).isInstanceOf(Result.Refused.class);

        assertThat(here.kept()).isEmpty();
    }

    @Test
    void aTokenThatWasEnteredBeforeIsNotEnteredAgain() {
        String first = zalo.authorise();
        here.enter(first);
        var access = here.current();

        here.enter(first);

        assertThat(here.current()).isEqualTo(access);
    }

    @Test
    void aReplicaThatDiesBeforeItStoresLeavesTheRowToTheOther() throws Exception {
        here.enter(zalo.authorise());
        here.current();
        long version = here.kept().orElseThrow().version();
        zalo.whileRenewing(() -> {
            throw new IllegalStateException("the line breaks while Zalo answers");
        });
        assertThat(here.renew(version)).isInstanceOf(Access.NotNow.class);
        zalo.whileRenewing(() -> {});

        assertThat(there.renew(version)).isInstanceOf(Access.Withdrawn.class);
        assertThat(there.kept().orElseThrow().access()).isPresent();
    }

    private List<Access> atOnce(int each, long version) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = new ArrayList<Future<Access>>();
            var allAreHere = new CountDownLatch(2 * each);
            for (int i = 0; i < each; i++) {
                for (Tokens tokens : List.of(here, there)) {
                    asking.add(threads.submit(() -> {
                        allAreHere.countDown();
                        allAreHere.await();
                        return tokens.renew(version);
                    }));
                }
            }
            var got = new ArrayList<Access>();
            for (var one : asking) {
                got.add(one.get());
            }
            return got;
        }
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
