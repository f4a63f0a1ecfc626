package vn.hoixa.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.knowledge.TestKnowledge;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.TestOffice;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.review.Approvals.Approving;
import vn.hoixa.review.Approvals.Wording;

class ApprovalsTest {
    static final Matter CIVIL_STATUS = new Matter.OfField("Hộ tịch");

    final TestDatabase database = TestDatabase.fresh();
    final Clock clock = Clock.fixed(Instant.parse("2026-11-25T03:04:00Z"), ZoneOffset.UTC);
    final TestOffice office = TestOffice.on(database, clock);
    final TestKnowledge knowledge = TestKnowledge.on(database, clock);
    final Approvals approvals = new Approvals(
            new ApprovalRows(database.jdbc()),
            new Masker(new MasterKey(new byte[32])),
            Cleared.clearance(11),
            knowledge::snapshot,
            clock);

    @Test
    void anOfficerOfTheFieldClearsTheirOwnWords() {
        var officer = office.aReviewerOf("Hộ tịch");

        var cleared = cleared(officer, Wording.of("  Mang theo giấy chứng sinh.\r\nKhông cần bản sao.\u200B "));

        assertThat(cleared.text().body())
                .contains("Mang theo giấy chứng sinh.\nKhông cần bản sao.\n" + officer.title() + " duyệt lúc 10 giờ 04")
                .endsWith("Mã tin " + cleared.text().verification());
        assertThat(cleared.text().basis())
                .isEqualTo(new Basis.Approved(cleared.approval(), officer.title(), clock.instant()));
        assertThat(cleared.authority()).contains("12/QĐ-UBND");
        assertThat(approvals.find(cleared.approval()).orElseThrow().words())
                .isEqualTo("Mang theo giấy chứng sinh.\nKhông cần bản sao.");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(List.of(
                        office.aReviewerOf("Đất đai"),
                        office.anOfficer(Role.REVIEWER),
                        office.anOfficer(Role.POLICE),
                        office.anOfficer(Role.KNOWLEDGE),
                        office.anOfficer(Role.VILLAGE),
                        office.anOfficer(Role.ADMIN)))
                .allSatisfy(officer ->
                        assertThat(approve(officer, Wording.of("Được."))).isInstanceOf(Approving.NotAllowed.class));
    }

    @Test
    void personalDataIsRemovedOrTickedWithAReasonAndThenThePrivateTextStaysPrivate() {
        var officer = office.anOfficer(Role.LEADER);
        var text = "Gọi anh phụ trách, số 0912 345 678.";

        var found = approve(officer, Wording.of(text));
        assertThat(found).isInstanceOf(Approving.PersonalData.class);
        String token = ((Approving.PersonalData) found)
                .inspection()
                .findings()
                .getFirst()
                .token();

        assertThat(approve(officer, new Wording(text, Map.of(token, " ")))).isInstanceOf(Approving.PersonalData.class);
        assertThat(approve(officer, new Wording(text, Map.of(token, "Người ấy đồng ý"))))
                .asInstanceOf(type(Approving.Cleared.class))
                .satisfies(cleared -> assertThat(cleared.text().audience()).isEqualTo(Audience.PRIVATE));
        assertThat(database.jdbc()
                        .sql("SELECT reason FROM approval_tick")
                        .query(String.class)
                        .single())
                .isEqualTo("Người ấy đồng ý");
    }

    @Test
    void emptyAndEndlessWordsAreRefused() {
        var officer = office.anOfficer(Role.LEADER);

        assertThat(approve(officer, Wording.of(" \u200B\n "))).isInstanceOf(Approving.Malformed.class);
        assertThat(approve(officer, Wording.of("dài ".repeat(1_000)))).isInstanceOf(Approving.Malformed.class);
    }

    @Test
    void aPreviewIsWhatWillBeSentAndIsNotStored() {
        var officer = office.anOfficer(Role.LEADER);

        var preview = approvals.preview(officer, request(Wording.of("Mở cửa lúc 7 giờ 30.")));

        assertThat(preview.body()).contains("Mở cửa lúc 7 giờ 30.", officer.title(), "Mã tin ····-····-····");
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM approval")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Approving.Cleared cleared(Officer officer, Wording wording) {
        return (Approving.Cleared) approve(officer, wording);
    }

    private Approving approve(Officer officer, Wording wording) {
        return approvals.approve(officer, request(wording));
    }

    private static Approvals.Request request(Wording wording) {
        return new Approvals.Request(CIVIL_STATUS, wording, Audience.OPEN, StandingReply.ANSWER_ARRIVED, List.of());
    }
}
