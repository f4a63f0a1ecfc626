package vn.hoixa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.hoixa.access.SecondFactors.Checked;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.Actor;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.TestOffice;

class SecondFactorsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final TestDatabase database = TestDatabase.fresh();
    private final TestOffice office = TestOffice.on(database, clock);
    private final TestAccess access = TestAccess.strict(database, office, clock);
    private final SecondFactors factors = access.factors();
    private final Officer officer = office.anOfficer(Role.REVIEWER);
    private final Candidate telephone = factors.candidate();

    @Test
    void itIsRequiredOfWhoeverApprovesOrGivesTheRightTo() {
        for (var role : Role.values()) {
            assertThat(factors.isRequiredOf(office.anOfficer(role))).isEqualTo(role != Role.VILLAGE);
            assertThat(TestAccess.lenient(database, office, clock).factors().isRequiredOf(office.anOfficer(role)))
                    .isFalse();
        }
    }

    @Test
    void aTelephoneCountsOnceItHasShownACode() {
        assertThat(factors.enrol(officer, telephone, "000000")).isEmpty();
        assertThat(factors.enrolledAt(officer.id())).isEmpty();
        assertThat(enrol()).hasSize(8);
        assertThat(factors.enrolledAt(officer.id())).contains(now.get());
    }

    @Test
    void aCodeIsTakenOnce() {
        enrol();
        assertThat(check(code())).isEqualTo(new Checked.Wrong());
        pass(Duration.ofSeconds(30));
        var code = code();
        assertThat(check(code.substring(0, 3) + " " + code.substring(3))).isEqualTo(new Checked.Right());
        assertThat(check(code)).isEqualTo(new Checked.Wrong());
    }

    @Test
    void aRecoveryCodeIsTakenOnceHoweverItIsTyped() {
        var codes = enrol();
        assertThat(check(codes.getFirst().toUpperCase().replace("-", " "))).isEqualTo(new Checked.Right());
        assertThat(check(codes.getFirst())).isEqualTo(new Checked.Wrong());
        assertThat(factors.recoveryCodes(officer.id())).isEqualTo(7);
    }

    @Test
    void neitherSecretNorRecoveryCodesAreReadableInTheDatabase() {
        var codes = enrol();
        var dump = database.jdbc()
                .sql(
                        "SELECT encode(secret, 'escape') FROM second_factor UNION SELECT encode(hash, 'escape') FROM recovery_code")
                .query(String.class)
                .list()
                .toString();
        assertThat(dump).doesNotContain(telephone.secret()).doesNotContain(codes.getFirst());
        var audit = office.audit()
                .of(new Subject("officer", officer.id().toString()))
                .toString();
        assertThat(audit).contains("officer.enrol_telephone").doesNotContain(telephone.secret(), codes.getFirst());
    }

    @Test
    void guessingIsLockedAndTheRightPasswordDoesNotLiftIt() {
        var opened = office.opened(Role.LEADER);
        factors.enrol(opened.officer(), telephone, code());
        for (int i = 0; i < 4; i++) {
            assertThat(factors.check(opened.officer().id(), "000000")).isEqualTo(new Checked.Wrong());
            office.signIns().attempt(opened.officer().login(), opened.password());
        }
        var until = now.get().plus(Duration.ofMinutes(1));
        assertThat(factors.check(opened.officer().id(), "000000")).isEqualTo(new Checked.Locked(until));
        assertThat(factors.check(opened.officer().id(), code())).isEqualTo(new Checked.Locked(until));
        pass(Duration.ofMinutes(1));
        assertThat(factors.check(opened.officer().id(), code())).isEqualTo(new Checked.Right());
    }

    @Test
    void anotherTelephoneEndsTheFirstAndItsRecoveryCodes() {
        var codes = enrol();
        pass(Duration.ofMinutes(1));
        var other = factors.candidate();
        factors.enrol(officer, other, TestAccess.codeOf(other.secret(), now.get()));
        pass(Duration.ofMinutes(1));
        assertThat(check(code())).isEqualTo(new Checked.Wrong());
        assertThat(check(codes.getFirst())).isEqualTo(new Checked.Wrong());
        assertThat(check(TestAccess.codeOf(other.secret(), now.get()))).isEqualTo(new Checked.Right());
    }

    @Test
    void anAdministratorTakesALostTelephoneOffAnotherAccount() {
        enrol();
        access.sessions().open(officer.id(), "Chrome trên Windows");
        var admin = office.anOfficer(Role.ADMIN);
        assertThat(access.admissions()
                        .forgetTelephone(officer, "mất máy", Actor.of(office.anOfficer(Role.LEADER)))
                        .toString())
                .contains("vai trò Quản trị");
        assertThat(factors.enrolledAt(officer.id())).isPresent();

        access.admissions().forgetTelephone(officer, "mất máy", Actor.of(admin));
        assertThat(factors.enrolledAt(officer.id())).isEmpty();
        assertThat(access.sessions().of(officer.id())).isEmpty();
        assertThat(access.admissions()
                        .forgetTelephone(admin, "mất máy", Actor.of(admin))
                        .toString())
                .contains("Không tự gỡ");
    }

    @Test
    void anAccountWithoutATelephoneHasNoRightCode() {
        assertThat(check("123456")).isEqualTo(new Checked.Wrong());
    }

    private List<String> enrol() {
        return factors.enrol(officer, telephone, code()).orElseThrow();
    }

    private Checked check(String typed) {
        return factors.check(officer.id(), typed);
    }

    private String code() {
        return TestAccess.codeOf(telephone.secret(), now.get());
    }

    private void pass(Duration duration) {
        now.updateAndGet(moment -> moment.plus(duration));
    }
}
