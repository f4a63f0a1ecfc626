package vn.hoixa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.hoixa.access.Admissions.Invited;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result;
import vn.hoixa.office.Actor;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.SignIns.Attempt;
import vn.hoixa.office.TestOffice;

class AdmissionsTest {
    private static final String OWN = "trâu vàng gặm trăng";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final TestDatabase database = TestDatabase.fresh();
    private final TestOffice office = TestOffice.on(database, clock);
    private final TestAccess access = TestAccess.strict(database, office, clock);
    private final Actor admin = Actor.of(office.anOfficer(Role.ADMIN));

    @Test
    void anInvitedOfficerChoosesAPasswordAndTheLinkIsUsedUp() {
        var invited = invite();
        assertThat(access.invitations().of(invited.token())).contains(invited.officer());
        assertThat(access.invitations().accept(invited.token(), "ngắn")).isInstanceOf(Result.Refused.class);
        assertThat(access.invitations().accept(invited.token(), OWN)).isInstanceOf(Result.Done.class);
        assertThat(office.signIns().attempt("nguoimoi", OWN)).isInstanceOf(Attempt.Welcome.class);

        assertThat(access.invitations().of(invited.token())).isEmpty();
        assertThat(access.invitations().accept(invited.token(), "năm con voi uống sữa"))
                .isEqualTo(new Result.Refused("Liên kết này không còn dùng được."));
    }

    @Test
    void anInvitationExpires() {
        var invited = invite();
        assertThat(invited.expires()).isEqualTo(now.get().plus(Duration.ofHours(72)));
        pass(Duration.ofHours(72));
        assertThat(access.invitations().of(invited.token())).isEmpty();
        assertThat(access.invitations().openUntil(invited.officer().id())).isEmpty();
        assertThat(access.invitations().accept(invited.token(), OWN)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void aResetEndsThePasswordTheSessionsAndTheOlderLink() {
        var opened = office.opened(Role.REVIEWER);
        access.sessions().open(opened.officer().id(), "Chrome trên Windows");
        var first = (Invited.WithToken) access.admissions().reset(opened.officer(), admin);
        var second = (Invited.WithToken) access.admissions().reset(opened.officer(), admin);
        assertThat(office.signIns().attempt(opened.officer().login(), opened.password()))
                .isInstanceOf(Attempt.Wrong.class);
        assertThat(access.sessions().of(opened.officer().id())).isEmpty();
        assertThat(access.invitations().of(first.token())).isEmpty();
        assertThat(access.invitations().of(second.token())).contains(opened.officer());
    }

    @Test
    void aClosedAccountHasNoSessionAndNoInvitation() {
        var invited = invite();
        access.sessions().open(invited.officer().id(), "Chrome trên Windows");
        access.admissions().close(invited.officer(), "nghỉ việc", admin);
        assertThat(access.sessions().of(invited.officer().id())).isEmpty();
        office.accounts().enable(invited.officer(), admin);
        assertThat(access.invitations().of(invited.token())).isEmpty();
    }

    @Test
    void whoeverIsNoAdministratorInvitesNobody() {
        var leader = Actor.of(office.anOfficer(Role.LEADER));
        var victim = office.opened(Role.REVIEWER);
        access.sessions().open(victim.officer().id(), "Chrome trên Windows");
        assertThat(access.admissions().open(opening(), leader)).isInstanceOf(Invited.Refused.class);
        assertThat(access.admissions().reset(victim.officer(), leader)).isInstanceOf(Invited.Refused.class);
        assertThat(access.admissions().close(victim.officer(), "nghỉ việc", leader))
                .isInstanceOf(Result.Refused.class);
        assertThat(access.sessions().of(victim.officer().id())).hasSize(1);
        assertThat(office.signIns().attempt(victim.officer().login(), victim.password()))
                .isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    void theTokenIsKeptNowhere() {
        var invited = invite();
        var kept = database.jdbc()
                .sql("SELECT encode(token, 'escape') FROM invitation")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(invited.token());
        assertThat(invited.toString()).doesNotContain(invited.token());
        var subject = new Subject("officer", invited.officer().id().toString());
        assertThat(office.audit().of(subject).toString())
                .contains("officer.open")
                .doesNotContain(invited.token());
    }

    private Invited.WithToken invite() {
        return (Invited.WithToken) access.admissions().open(opening(), admin);
    }

    private static Accounts.Opening opening() {
        var person = new Officer.Person("Nguyễn Thị Mẫu", "Công chức Tư pháp - Hộ tịch");
        return new Accounts.Opening("nguoimoi", person, Set.of(Role.REVIEWER), Optional.empty());
    }

    private void pass(Duration duration) {
        now.updateAndGet(moment -> moment.plus(duration));
    }
}
