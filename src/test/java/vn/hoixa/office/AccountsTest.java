package vn.hoixa.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.Accounts.Opening;
import vn.hoixa.office.Accounts.Result;
import vn.hoixa.office.AuditEntry.Subject;

class AccountsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Actor LINE = new Actor.CommandLine();

    private final TestDatabase database = TestDatabase.fresh();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private final TestOffice office = TestOffice.on(database, clock);

    @Test
    void anOpenedAccountIsFoundByLoginInAnyLetterCase() {
        var opened = office.opened(Role.REVIEWER, Role.KNOWLEDGE);
        assertThat(office.officers().byLogin(" " + opened.officer().login().toUpperCase()))
                .contains(opened.officer());
        assertThat(opened.officer().roles()).isEqualTo(Set.of(Role.REVIEWER, Role.KNOWLEDGE));
        assertThat(opened.toString()).doesNotContain(opened.password());
    }

    @Test
    void thePasswordIsStoredAsAnArgon2HashOnly() {
        var opened = office.opened(Role.LEADER);
        var stored = database.jdbc()
                .sql("SELECT password FROM officer")
                .query(String.class)
                .single();
        assertThat(stored).startsWith("$argon2id$").doesNotContain(opened.password());
        assertThat(opened.password()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
    }

    @Test
    void anAssignmentIsReadBackWithItsStandIn() {
        var holder = office.anOfficer(Role.REVIEWER);
        var standIn = office.anOfficer(Role.REVIEWER);
        office.assign(holder, Optional.of(standIn), "Hộ tịch");
        var matter = new Matter.OfField("Hộ tịch");
        assertThat(office.officers().whoMayReview(matter, DAY))
                .extracting(Officer::id)
                .containsExactly(holder.id(), standIn.id());
        assertThat(office.officers().whoMayReview(new Matter.OfReception(), DAY))
                .isEmpty();
    }

    @Test
    void onlyReviewersAreAssignedAField() {
        var police = office.anOfficer(Role.POLICE);
        var assignment = new Assignment(police.id(), Optional.empty(), "Hộ tịch", "12/QĐ-UBND", TestOffice.TERM);
        assertThat(office.accounts().assign(assignment, LINE)).isInstanceOf(Result.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1abc", "có dấu", "a b", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"})
    void aLoginThatCannotBeTypedIsRefused(String login) {
        assertThat(open(login, Set.of(Role.LEADER), Optional.empty())).isInstanceOf(Result.Refused.class);
    }

    @Test
    void aLoginIsTakenOnce() {
        assertThat(open("ha.hotich", Set.of(Role.LEADER), Optional.empty())).isInstanceOf(Result.WithPassword.class);
        assertThat(open("Ha.HoTich", Set.of(Role.POLICE), Optional.empty()))
                .isEqualTo(new Result.Refused("Tên đăng nhập đã có người dùng."));
    }

    @Test
    void anAdministratorHasNoApprovingRole() {
        assertThat(open("quantri", Set.of(Role.ADMIN, Role.LEADER), Optional.empty()))
                .isInstanceOf(Result.Refused.class);
        assertThat(open("quantri", Set.of(Role.ADMIN), Optional.empty())).isInstanceOf(Result.WithPassword.class);
    }

    @Test
    void aVillageCollaboratorHasAVillageAndNobodyElseHas() {
        assertThat(open("thon3", Set.of(Role.VILLAGE), Optional.empty())).isInstanceOf(Result.Refused.class);
        assertThat(open("thon3", Set.of(Role.LEADER), Optional.of("Thôn 3"))).isInstanceOf(Result.Refused.class);
        assertThat(open("thon3", Set.of(Role.VILLAGE), Optional.of("Thôn 3"))).isInstanceOf(Result.WithPassword.class);
    }

    @Test
    void aDisabledOfficerStaysOnTheListAndMayNothing() {
        var leader = office.anOfficer(Role.LEADER);
        office.accounts().disable(leader, LINE);
        assertThat(office.officers().list()).singleElement().satisfies(officer -> {
            assertThat(officer.state()).isEqualTo(Officer.State.DISABLED);
            assertThat(officer.mayReview(new Matter.OfReception(), DAY).isAllowed())
                    .isFalse();
        });
    }

    @Test
    void everyActIsInTheAudit() {
        var admin = office.anOfficer(Role.ADMIN);
        var reviewer = office.aReviewerOf("Hộ tịch");
        office.accounts().resetPassword(reviewer, Actor.of(admin));
        office.accounts().disable(reviewer, Actor.of(admin));
        assertThat(office.audit().of(new Subject("officer", reviewer.id().toString())))
                .extracting(recorded -> recorded.entry().act())
                .containsExactly("officer.open", "officer.assign", "officer.reset_password", "officer.disable");
    }

    private Result open(String login, Set<Role> roles, Optional<String> village) {
        var person = new Officer.Person("Cán bộ Thử", "Công chức");
        return office.accounts().open(new Opening(login, person, roles, village), LINE);
    }
}
