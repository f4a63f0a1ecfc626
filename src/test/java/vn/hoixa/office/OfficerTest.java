package vn.hoixa.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.hoixa.office.Assignment.Term;
import vn.hoixa.office.Permission.Allowed;
import vn.hoixa.office.Permission.Refused;

class OfficerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Term THIS_YEAR = new Term(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final Matter CIVIL_STATUS = new Matter.OfField("Hộ tịch");
    private static final Matter POLICE = new Matter.OfPolice();
    private static final Matter RECEPTION = new Matter.OfReception();

    private final OfficerId id = new OfficerId(UUID.randomUUID());
    private final OfficerId colleague = new OfficerId(UUID.randomUUID());

    @Test
    void aReviewerClearsTheAssignedFieldAndNoOther() {
        var reviewer = officer(Set.of(Role.REVIEWER), held("Hộ tịch", THIS_YEAR));
        assertThat(reviewer.mayReview(CIVIL_STATUS, TODAY)).isEqualTo(new Allowed("Phân công theo 12/QĐ-UBND"));
        assertThat(reviewer.mayReview(new Matter.OfField("Chứng thực"), TODAY)).isInstanceOf(Refused.class);
        assertThat(reviewer.mayReview(RECEPTION, TODAY)).isInstanceOf(Refused.class);
        assertThat(reviewer.mayReview(POLICE, TODAY)).isEqualTo(new Refused("Việc này do Công an xã trả lời."));
    }

    @Test
    void aFieldIsTheSameInEitherUnicodeFormAndLetterCase() {
        var reviewer = officer(Set.of(Role.REVIEWER), held(" Hộ  tịch", THIS_YEAR));
        assertThat(reviewer.mayReview(new Matter.OfField("hộ tịch"), TODAY).isAllowed())
                .isTrue();
    }

    @Test
    void anAssignmentCountsFromItsFirstDayToItsLast() {
        var reviewer = officer(Set.of(Role.REVIEWER), held("Hộ tịch", THIS_YEAR));
        assertThat(reviewer.mayReview(CIVIL_STATUS, LocalDate.of(2025, 12, 31)).isAllowed())
                .isFalse();
        assertThat(reviewer.mayReview(CIVIL_STATUS, LocalDate.of(2026, 1, 1)).isAllowed())
                .isTrue();
        assertThat(reviewer.mayReview(CIVIL_STATUS, LocalDate.of(2026, 12, 31)).isAllowed())
                .isTrue();
        assertThat(reviewer.mayReview(CIVIL_STATUS, LocalDate.of(2027, 1, 1)).isAllowed())
                .isFalse();
    }

    @Test
    void aStandInActsInTheHoldersPlace() {
        var assignment = new Assignment(colleague, Optional.of(id), "Hộ tịch", "12/QĐ-UBND", THIS_YEAR);
        var standIn = officer(Set.of(Role.REVIEWER), assignment);
        assertThat(standIn.mayReview(CIVIL_STATUS, TODAY)).isEqualTo(new Allowed("Làm thay theo 12/QĐ-UBND"));
    }

    @Test
    void theReceptionDeskIsTheFieldChung() {
        var reception = officer(Set.of(Role.REVIEWER), held("chung", THIS_YEAR));
        assertThat(reception.mayReview(RECEPTION, TODAY).isAllowed()).isTrue();
        assertThat(reception.mayReview(CIVIL_STATUS, TODAY).isAllowed()).isFalse();
    }

    @Test
    void policeClearWhatThePoliceHandleAndNothingElse() {
        var police = officer(Set.of(Role.POLICE));
        assertThat(police.mayReview(POLICE, TODAY).isAllowed()).isTrue();
        assertThat(police.mayReview(CIVIL_STATUS, TODAY).isAllowed()).isFalse();
        assertThat(police.mayReview(RECEPTION, TODAY).isAllowed()).isFalse();
    }

    @Test
    void aLeaderClearsEverything() {
        var leader = officer(Set.of(Role.LEADER));
        for (var matter : List.of(CIVIL_STATUS, POLICE, RECEPTION)) {
            assertThat(leader.mayReview(matter, TODAY).isAllowed()).isTrue();
        }
    }

    @Test
    void anAdministratorApprovesNothingWhateverElseTheyAre() {
        var admin = officer(Set.of(Role.values()), held("Hộ tịch", THIS_YEAR), held("chung", THIS_YEAR));
        for (var matter : List.of(CIVIL_STATUS, POLICE, RECEPTION)) {
            assertThat(admin.mayReview(matter, TODAY).isAllowed()).isFalse();
        }
        assertThat(admin.mayPublish().isAllowed()).isFalse();
    }

    @Test
    void aDisabledAccountMayNothing() {
        var duties = new Duties(Set.of(Role.LEADER, Role.KNOWLEDGE), List.of(), Optional.empty());
        var person = new Officer.Person("Cán bộ Thử", "Phó Chủ tịch");
        var disabled = new Officer(id, "canbo", person, duties, Officer.State.DISABLED);
        assertThat(disabled.mayReview(CIVIL_STATUS, TODAY)).isEqualTo(new Refused("Tài khoản đã bị khóa."));
        assertThat(disabled.mayPublish().isAllowed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "KNOWLEDGE", mode = Mode.EXCLUDE)
    void onlyKnowledgePublishes(Role other) {
        assertThat(officer(Set.of(Role.KNOWLEDGE)).mayPublish().isAllowed()).isTrue();
        assertThat(officer(Set.of(other)).mayPublish().isAllowed()).isFalse();
    }

    @Test
    void aTermDoesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> new Term(TODAY, TODAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyStandsInForThemselves() {
        assertThatThrownBy(() -> new Assignment(id, Optional.of(id), "Hộ tịch", "12/QĐ-UBND", THIS_YEAR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Assignment held(String field, Term term) {
        return new Assignment(id, Optional.empty(), field, "12/QĐ-UBND", term);
    }

    private Officer officer(Set<Role> roles, Assignment... assignments) {
        var duties = new Duties(roles, List.of(assignments), Optional.empty());
        return new Officer(id, "canbo", new Officer.Person("Cán bộ Thử", "Công chức"), duties, Officer.State.ACTIVE);
    }
}
