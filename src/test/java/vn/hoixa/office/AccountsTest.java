package vn.hoixa.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

    @Test
    void aChangeOfRolesIsReadBackAndKeepsTheRulesOfOpening() {
        var admin = office.anOfficer(Role.ADMIN);
        var reviewer = office.aReviewerOf("Hộ tịch");
        var person = new Officer.Person("Tên Mới", "Chức danh mới");
        var both = new Accounts.Post(person, Set.of(Role.ADMIN, Role.LEADER), Optional.empty());
        assertThat(office.accounts().change(reviewer, both, Actor.of(admin))).isInstanceOf(Result.Refused.class);

        var post = new Accounts.Post(person, Set.of(Role.POLICE, Role.KNOWLEDGE), Optional.empty());
        assertThat(office.accounts().change(reviewer, post, Actor.of(admin))).isInstanceOf(Result.Done.class);
        assertThat(office.officers().find(reviewer.id())).hasValueSatisfying(changed -> {
            assertThat(changed.roles()).containsExactlyInAnyOrder(Role.POLICE, Role.KNOWLEDGE);
            assertThat(changed.person()).isEqualTo(person);
            assertThat(changed.mayReview(new Matter.OfField("Hộ tịch"), DAY).isAllowed())
                    .isFalse();
        });
    }

    @Test
    void onlyAnAdministratorActsOnAccounts() {
        var leader = Actor.of(office.anOfficer(Role.LEADER));
        var reviewer = office.anOfficer(Role.REVIEWER);
        var assignment = new Assignment(reviewer.id(), Optional.empty(), "Hộ tịch", "12/QĐ-UBND", TestOffice.TERM);
        var post = new Accounts.Post(reviewer.person(), Set.of(Role.LEADER), Optional.empty());
        var opening = new Opening("nguoimoi", post);
        var accounts = office.accounts();
        assertThat(List.of(
                        accounts.open(opening, leader),
                        accounts.openWithoutPassword(opening, leader),
                        accounts.change(reviewer, post, leader),
                        accounts.assign(assignment, leader),
                        accounts.disable(reviewer, leader),
                        accounts.enable(reviewer, leader),
                        accounts.withdrawPassword(reviewer, leader)))
                .containsOnly(new Result.Refused("Việc này cần vai trò Quản trị."));
    }

    @Test
    void nobodyShutsThemselvesOut() {
        var admin = office.anOfficer(Role.ADMIN);
        var leader = new Accounts.Post(admin.person(), Set.of(Role.LEADER), Optional.empty());
        assertThat(office.accounts().disable(admin, Actor.of(admin))).isInstanceOf(Result.Refused.class);
        assertThat(office.accounts().change(admin, leader, Actor.of(admin))).isInstanceOf(Result.Refused.class);
        assertThat(office.accounts().disable(admin, Actor.of(office.anOfficer(Role.ADMIN))))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void aClosedAccountOpensAgainWithThePasswordItHad() {
        var opened = office.opened(Role.REVIEWER);
        office.accounts().disable(opened.officer(), LINE);
        office.accounts().enable(opened.officer(), LINE);
        assertThat(office.signIns().attempt(opened.officer().login(), opened.password()))
                .isEqualTo(new SignIns.Attempt.Welcome(opened.officer()));
    }

    @Test
    void anAssignmentTakenBackGivesNoRightAndStaysOnTheList() {
        var reviewer = office.aReviewerOf("Hộ tịch");
        var kept = office.officers().assignments().getFirst();
        office.accounts().withdraw(kept.id(), LINE);
        var after = office.officers().find(reviewer.id()).orElseThrow();
        assertThat(after.mayReview(new Matter.OfField("Hộ tịch"), DAY).isAllowed())
                .isFalse();
        assertThat(office.officers().assignments())
                .singleElement()
                .extracting(Officers.Kept::withdrawn)
                .isEqualTo(Optional.of(clock.instant()));
        assertThat(office.accounts().withdraw(kept.id(), LINE)).isInstanceOf(Result.Refused.class);
    }

    private Result open(String login, Set<Role> roles, Optional<String> village) {
        var person = new Officer.Person("Cán bộ Thử", "Công chức");
        return office.accounts().open(new Opening(login, person, roles, village), LINE);
    }
}
