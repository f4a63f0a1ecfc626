package vn.hoixa.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import vn.hoixa.bulletin.SourceDocument;
import vn.hoixa.bulletin.Words;
import vn.hoixa.office.Role;
import vn.hoixa.review.Basis;

/** From a draft to an approved text: who may, who may not, and what the database refuses by itself. */
class DecidingTest extends WarningStory {
    @Test
    void aVillageHeadsDraftIsReturnedMendedAndApprovedUnderOneText() {
        var id = submitted(head, aContent());

        assertThat(verdicts.giveBack(id, police, " ")).isInstanceOf(Decided.Incomplete.class);
        assertThat(verdicts.giveBack(id, police, "Nói rõ gọi ai")).isInstanceOf(Decided.Done.class);
        var better = aContent().with(withCall("113 hoặc số trực ban"));
        assertThat(drafts.edit(id, head, 1, better)).isInstanceOf(Decided.Done.class);
        assertThat(drafts.submit(id, head)).isInstanceOf(Decided.Done.class);
        assertThat(verdicts.approve(id, police, 1)).isInstanceOf(Decided.Overtaken.class);
        assertThat(verdicts.approve(id, police, 2)).isInstanceOf(Decided.Done.class);

        var text = warnings.text(warnings.find(id).orElseThrow()).orElseThrow();
        assertThat(text.basis())
                .asInstanceOf(type(Basis.Approved.class))
                .satisfies(basis -> assertThat(basis.office()).isEqualTo(police.title()));
        assertThat(text.body())
                .contains("CẢNH BÁO của xã Mẫu Đức", "KHẨN: Gọi hình giả", "113 hoặc số trực ban", police.title())
                .contains(text.verification().toString())
                .doesNotContain(police.name());
        assertThat(warnings.versions(id)).hasSize(2);
        assertThat(warnings.history(id))
                .extracting(Step::to)
                .containsExactly(State.SUBMITTED, State.RETURNED, State.SUBMITTED, State.APPROVED);
        assertThat(warnings.history(id).get(1).reason()).isEqualTo("Nói rõ gọi ai");
    }

    @Test
    void nobodyApprovesTheirOwn() {
        var own = submitted(police, aContent());
        var mended = submitted(head, aContent());
        verdicts.giveBack(mended, police, "Sửa giúp");
        drafts.edit(mended, colleague, 1, aContent().with(withCall("113")));
        drafts.submit(mended, colleague);

        assertThat(verdicts.approve(own, police, 1)).isInstanceOf(Decided.NotAllowed.class);
        assertThat(verdicts.approve(mended, colleague, 2)).isInstanceOf(Decided.NotAllowed.class);
        assertThatThrownBy(() -> approvedInSql(own, police.id().value()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> approvedInSql(mended, colleague.id().value()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(verdicts.approve(mended, leader, 2)).isInstanceOf(Decided.Done.class);
    }

    @Test
    void onlyThePoliceAndTheLeaderDecide() {
        var id = submitted(head, aContent());

        assertThat(verdicts.approve(id, aHeadOf("mau-ha"), 1)).isInstanceOf(Decided.NotAllowed.class);
        assertThat(verdicts.approve(id, anOfficer(Role.KNOWLEDGE), 1)).isInstanceOf(Decided.NotAllowed.class);
        assertThat(verdicts.approve(id, anOfficer(Role.ADMIN), 1)).isInstanceOf(Decided.NotAllowed.class);
        assertThat(drafts.begin(anOfficer(Role.REVIEWER), Drafts.Start.real(Origin.BLANK, aContent())))
                .isInstanceOf(Decided.NotAllowed.class);
    }

    @Test
    void aDraftIsHandedInWholeWithItsSource() {
        var id = aDraft(head, aContent().with(SourceDocument.NONE).with(Words.NONE));

        assertThat(drafts.submit(id, head))
                .asInstanceOf(type(Decided.Incomplete.class))
                .satisfies(lacking -> assertThat(lacking.missing())
                        .anyMatch(line -> line.contains("tiêu đề"))
                        .anyMatch(line -> line.contains("văn bản nguồn")));
    }

    @Test
    void somebodysNumberIsNotEvenKeptInADraft() {
        var named = aContent().with(withCall("ông Nam, 0912 345 678"));

        assertThat(drafts.begin(head, Drafts.Start.real(Origin.BLANK, named))).isInstanceOf(Decided.PersonalData.class);
        assertThat(jdbc.sql("SELECT count(*) FROM warning_version WHERE content::text LIKE '%345 678%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsPractisedWithIsApprovedWithoutAnyText() {
        var start = new Drafts.Start(Origin.BLANK, Purpose.TRAINING, Authorship.PEOPLE, aContent());
        var id = id(drafts.begin(head, start));
        drafts.submit(id, head);

        assertThat(verdicts.approve(id, police, 1)).isInstanceOf(Decided.Done.class);

        assertThat(warnings.text(warnings.find(id).orElseThrow())).isEmpty();
        var other = submitted(head, aContent());
        verdicts.approve(other, police, 1);
        assertThatThrownBy(() ->
                        jdbc.sql("""
            UPDATE warning t SET approval_id = o.approval_id, cleared_text_id = o.cleared_text_id
            FROM warning o WHERE t.id = ? AND o.id = ?
            """).param(id.value()).param(other.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("UPDATE warning SET training = false WHERE id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(
                        () -> jdbc.sql("INSERT INTO warning_broadcast (broadcast, warning, village) VALUES (?, ?, '')")
                                .param(UUID.randomUUID())
                                .param(id.value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void helpOfAMachineIsSaidInTheText() {
        var start = new Drafts.Start(Origin.BLANK, Purpose.REAL, Authorship.WITH_AI, aContent());
        var id = id(drafts.begin(head, start));
        drafts.submit(id, head);
        verdicts.approve(id, police, 1);

        assertThat(warnings.text(warnings.find(id).orElseThrow()).orElseThrow().body())
                .contains("Soạn có máy (AI) giúp");
    }

    @Test
    void aMachinesWordsTakenLaterLabelItForGood() {
        var id = aDraft(head, aContent());

        assertThat(drafts.helped(id, head)).isInstanceOf(Decided.Done.class);
        drafts.submit(id, head);
        verdicts.approve(id, police, 1);

        assertThat(warnings.text(warnings.find(id).orElseThrow()).orElseThrow().body())
                .contains("Soạn có máy (AI) giúp");
        assertThat(drafts.helped(id, head)).isInstanceOf(Decided.Overtaken.class);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatMayFollowIsTheSameInSql(State state) {
        assertThat(jdbc.sql("SELECT to_state FROM warning_transition WHERE from_state = ?")
                        .param(state.id())
                        .query(String.class)
                        .set())
                .isEqualTo(state.next().stream().map(State::id).collect(Collectors.toSet()));
    }

    @Test
    void theDatabaseRefusesAStepThatTheTableDoesNotHave() {
        var id = aDraft(head, aContent());

        for (State state : Arrays.asList(State.APPROVED, State.SENDING, State.SENT)) {
            assertThatThrownBy(() -> jdbc.sql("UPDATE warning SET state = ? WHERE id = ?")
                            .param(state.id())
                            .param(id.value())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void aDraftThatIsDroppedSaysWhy() {
        var id = aDraft(head, aContent());

        assertThat(drafts.drop(id, aHeadOf("mau-ha"), "không cần")).isInstanceOf(Decided.NotAllowed.class);
        assertThat(drafts.drop(id, head, "")).isInstanceOf(Decided.Incomplete.class);
        assertThat(drafts.drop(id, head, "Trùng với cảnh báo trước")).isInstanceOf(Decided.Done.class);
    }

    private static Words withCall(String call) {
        var words = aContent().words();
        return new Words(words.title(), words.happening(), words.signs(), words.advice(), call);
    }

    private void approvedInSql(WarningId id, UUID officer) {
        jdbc.sql("UPDATE warning SET approved_by = ?, approved_at = now() WHERE id = ?")
                .param(officer)
                .param(id.value())
                .update();
    }
}
