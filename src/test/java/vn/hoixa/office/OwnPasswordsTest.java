package vn.hoixa.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.Accounts.Opening;
import vn.hoixa.office.Accounts.Result;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.office.SignIns.Attempt;

class OwnPasswordsTest {
    private static final Actor LINE = new Actor.CommandLine();
    private static final String OWN = "trâu vàng gặm trăng";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private final TestOffice office = TestOffice.on(TestDatabase.fresh(), clock);

    @Test
    void aPasswordHandedOverIsOwedUntilAnotherIsChosen() {
        var opened = handedOver();
        var officer = opened.officer();
        assertThat(office.signIns().condition(officer).owesOwnPassword()).isTrue();
        assertThat(office.ownPasswords().choose(officer, opened.password()))
                .isEqualTo(new Result.Refused("Mật khẩu mới phải khác mật khẩu đang dùng."));

        assertThat(office.ownPasswords().choose(officer, OWN)).isInstanceOf(Result.Done.class);
        assertThat(office.signIns().condition(officer).owesOwnPassword()).isFalse();
        assertThat(signIn(officer, OWN)).isInstanceOf(Attempt.Welcome.class);
        assertThat(signIn(officer, opened.password())).isInstanceOf(Attempt.Wrong.class);
    }

    @Test
    void bothUnicodeFormsOfADiacriticAreOnePassword() {
        var officer = office.anOfficer(Role.LEADER);
        office.ownPasswords().choose(officer, Normalizer.normalize(OWN, Normalizer.Form.NFD));
        assertThat(signIn(officer, OWN)).isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    void whoeverChangesAPasswordKnowsTheOneInUse() {
        var opened = office.opened(Role.REVIEWER);
        assertThat(office.ownPasswords().change(opened.officer(), "sai sai sai", OWN))
                .isEqualTo(new Result.Refused("Mật khẩu đang dùng chưa đúng. Xin gõ lại."));
        assertThat(office.ownPasswords().change(opened.officer(), opened.password(), "ngắn"))
                .isInstanceOf(Result.Refused.class);
        assertThat(office.ownPasswords().change(opened.officer(), opened.password(), OWN))
                .isInstanceOf(Result.Done.class);
        assertThat(signIn(opened.officer(), OWN)).isInstanceOf(Attempt.Welcome.class);
    }

    @Test
    void guessingThePasswordInUseLocksTheAccount() {
        var officer = office.anOfficer(Role.REVIEWER);
        for (int i = 0; i < 5; i++) {
            office.ownPasswords().change(officer, "sai " + i, OWN);
        }
        assertThat(office.signIns().condition(officer).lockedUntil()).isPresent();
        assertThat(office.ownPasswords().change(officer, "sai nữa", OWN).toString())
                .contains("tạm khóa");
    }

    @Test
    void theAuditTellsTheActAndNoPassword() {
        var officer = handedOver().officer();
        office.ownPasswords().choose(officer, OWN);
        assertThat(office.audit().of(new Subject("officer", officer.id().toString())))
                .extracting(recorded -> recorded.entry().act())
                .containsExactly("officer.open", "officer.choose_password");
        assertThat(office.audit()
                        .of(new Subject("officer", officer.id().toString()))
                        .toString())
                .doesNotContain("trăng");
    }

    private Result.WithPassword handedOver() {
        var person = new Officer.Person("Cán bộ Thử", "Công chức");
        var opening = new Opening("thu.nghiem", person, Set.of(Role.REVIEWER), Optional.empty());
        return (Result.WithPassword) office.accounts().open(opening, PasswordUse.FIRST, LINE);
    }

    private Attempt signIn(Officer officer, String password) {
        return office.signIns().attempt(officer.login(), password);
    }
}
