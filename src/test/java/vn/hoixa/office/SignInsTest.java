package vn.hoixa.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.Accounts.Result.WithPassword;
import vn.hoixa.office.SignIns.Attempt;

class SignInsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final TestOffice office = TestOffice.on(TestDatabase.fresh(), clock);
    private final WithPassword account = office.opened(Role.LEADER);

    @Test
    void theRightPasswordIsWelcome() {
        assertThat(signIn(account.password())).isEqualTo(new Attempt.Welcome(account.officer()));
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginLookAlike() {
        assertThat(signIn("sai")).isEqualTo(new Attempt.Wrong());
        assertThat(office.signIns().attempt("khongco", "sai")).isEqualTo(new Attempt.Wrong());
    }

    @Test
    void aDisabledAccountCannotSignIn() {
        office.accounts().disable(account.officer(), new Actor.CommandLine());
        assertThat(signIn(account.password())).isEqualTo(new Attempt.Wrong());
    }

    @Test
    void fiveWrongPasswordsLockForAMinuteAndTheNextForTwo() {
        failTimes(4);
        assertThat(signIn("sai")).isEqualTo(new Attempt.Locked(in(Duration.ofMinutes(1))));
        assertThat(signIn(account.password())).isInstanceOf(Attempt.Locked.class);
        pass(Duration.ofMinutes(1));
        assertThat(signIn("sai")).isEqualTo(new Attempt.Locked(in(Duration.ofMinutes(2))));
        pass(Duration.ofMinutes(2));
        assertThat(signIn(account.password())).isInstanceOf(Attempt.Welcome.class);
        assertThat(signIn("sai")).isEqualTo(new Attempt.Wrong());
    }

    @Test
    void noLockIsLongerThanAnHour() {
        failTimes(4);
        for (int i = 0; i < 12; i++) {
            signIn("sai");
            pass(Duration.ofHours(1));
        }
        assertThat(signIn("sai")).isEqualTo(new Attempt.Locked(in(Duration.ofHours(1))));
    }

    @Test
    void aFreshPasswordLiftsTheLock() {
        failTimes(5);
        var reset = office.accounts().resetPassword(account.officer(), new Actor.CommandLine());
        assertThat(signIn(account.password())).isEqualTo(new Attempt.Wrong());
        assertThat(signIn(reset.password())).isInstanceOf(Attempt.Welcome.class);
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            signIn("sai");
        }
    }

    private Attempt signIn(String password) {
        return office.signIns().attempt(account.officer().login(), password);
    }

    private Instant in(Duration duration) {
        return now.get().plus(duration);
    }

    private void pass(Duration duration) {
        now.updateAndGet(moment -> moment.plus(duration));
    }
}
