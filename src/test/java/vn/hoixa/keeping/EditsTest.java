package vn.hoixa.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.hoixa.keeping.Edit.Ground;
import vn.hoixa.keeping.Edited.Problem;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.revision.ItemActs;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;

/** What officers write is checked, keeps its source, and waits. */
class EditsTest {
    private static final Slot BIRTH = new Slot(ItemType.PROCEDURE, "1.001193");
    private static final Slot INSURANCE = new Slot(ItemType.ANSWER, "bao-hiem-y-te");
    private static final Ground GROUND = new Ground("Nghị quyết 23/2026/NQ-HĐND", "", "2026-08-01");

    private final KeepingFixture keeping =
            new KeepingFixture("1.001193", "1.000656", "bao-hiem-y-te", "commune.yaml", "life-events/sinh-con");
    private final Officer editor = keeping.knowledge.published().anEditor();

    @Test
    void aChangedFactWaitsWithItsSourceAndItsReason() {
        var saved = edit(
                BIRTH,
                GROUND,
                sheet -> sheet.withObject("/facets/deadline").put("text", "Trong 90 ngày kể từ ngày sinh"));

        assertThat(saved).isInstanceOf(Edited.Saved.class);
        var versions = keeping.knowledge.revisions().of(BIRTH);
        var waiting = versions.getFirst();
        assertThat(waiting.source()).contains("Nghị quyết 23/2026/NQ-HĐND, ngày 1/8/2026");
        var commune = keeping.knowledge.snapshot().commune();
        assertThat(Difference.between(
                                Portrait.of(versions.get(1).revision(), commune),
                                Portrait.of(waiting.revision(), commune))
                        .parts())
                .extracting(Difference.Part::line)
                .containsExactly("Hạn phải làm: Trong 60 ngày từ ngày sinh → Trong 90 ngày kể từ ngày sinh");
    }

    @Test
    void aChangedFactNeedsItsSourceAndADay() {
        assertThat(problems(edit(
                        BIRTH,
                        Ground.NONE,
                        sheet -> sheet.withObject("/facets/deadline").put("text", "Trong 90 ngày kể từ ngày sinh"))))
                .extracting(Problem::field)
                .containsExactly("ground.document", "ground.day");
        assertThat(problems(edit(
                        BIRTH,
                        new Ground("Nghị quyết 1", "ftp://x", "2027-01-01"),
                        sheet -> sheet.withObject("/facets/deadline").put("text", "Trong 90 ngày kể từ ngày sinh"))))
                .extracting(Problem::field)
                .containsExactly("ground.url", "ground.day");
    }

    @Test
    void anotherNameNeedsNoSource() {
        assertThat(edit(BIRTH, Ground.NONE, sheet -> sheet.withArray("names").add("khai sinh lần đầu")))
                .isInstanceOf(Edited.Saved.class);
    }

    @Test
    void personalDataIsRefusedWhereItStands() {
        assertThat(problems(edit(
                        BIRTH,
                        GROUND,
                        sheet -> sheet.withObject("/facets/place").put("text", "Gọi anh phụ trách số 0912 345 678"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("facets.place.text");
                    assertThat(problem.message()).contains("0912 345 678").contains("số điện thoại");
                });
        assertThat(keeping.knowledge.revisions().of(BIRTH)).hasSize(1);
    }

    @Test
    void anAmountThatChangesIsSeenByItself() {
        edit(BIRTH, GROUND, sheet -> fee(sheet, "8.000 đồng một bản"));
        var first = keeping.knowledge.revisions().of(BIRTH).getFirst().revision();
        var waiting = keeping.knowledge
                .revisions()
                .status(BIRTH)
                .orElseThrow()
                .waiting()
                .orElseThrow();
        keeping.knowledge.acts().publish(List.of(waiting), "đã đối chiếu", editor);

        edit(BIRTH, GROUND, sheet -> fee(sheet, "5.000 đồng một bản"));

        var commune = keeping.knowledge.snapshot().commune();
        var second = keeping.knowledge.revisions().of(BIRTH).getFirst().revision();
        assertThat(Difference.between(Portrait.of(first, commune), Portrait.of(second, commune))
                        .parts())
                .extracting(Difference.Part::line)
                .containsExactly("Lệ phí hộ tịch, trực tiếp: 8.000 đồng một bản → 5.000 đồng một bản");
    }

    private static void fee(ObjectNode sheet, String amount) {
        sheet.withObject("/facets")
                .putArray("fee")
                .addObject()
                .put("type", "lệ phí hộ tịch")
                .put("method", "trực tiếp")
                .put("amount", amount);
    }

    @Test
    void anAmountNeedsItsUnitAndItsType() {
        assertThat(problems(edit(BIRTH, GROUND, sheet -> {
                    var fee = sheet.withObject("/facets").putArray("fee").addObject();
                    fee.put("method", "trực tiếp").put("amount", "8000");
                })))
                .extracting(Problem::field)
                .contains("facets.fee[0].amount", "facets.fee[0].type");
    }

    @Test
    void aNameThatAnotherProcedureHasIsRefused() {
        assertThat(problems(edit(BIRTH, GROUND, sheet -> sheet.put("short_name", "Đăng ký khai tử"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("short_name");
                    assertThat(problem.message()).contains("1.000656");
                });
    }

    @Test
    void nothingChangedIsNoEdit() {
        assertThat(problems(edit(BIRTH, GROUND, sheet -> {})))
                .extracting(Problem::message)
                .containsExactly("Chưa có chỗ nào được sửa.");
    }

    @Test
    void anAnswerIsEditedToo() {
        assertThat(edit(INSURANCE, GROUND, sheet -> sheet.put("answer", "Nộp tại Bảo hiểm xã hội cơ sở.")))
                .isInstanceOf(Edited.Saved.class);
        assertThat(keeping.knowledge
                        .snapshot()
                        .answer(INSURANCE.key())
                        .orElseThrow()
                        .answer()
                        .text())
                .startsWith("Đăng ký thẻ");
    }

    @Test
    void whoDoesNotKeepKnowledgeDoesNotEdit() {
        var status = keeping.knowledge.revisions().status(BIRTH).orElseThrow();
        for (Role role : List.of(Role.REVIEWER, Role.POLICE, Role.ADMIN)) {
            var edit = new Edit(BIRTH, Optional.of(status.newest()), sheet(BIRTH), "thử", GROUND);
            assertThat(keeping.edits.save(edit, keeping.knowledge.office().anOfficer(role)))
                    .isInstanceOf(Edited.NotAllowed.class);
        }
    }

    @Test
    void whatWasEditedMeanwhileIsNotWrittenOver() {
        var status = keeping.knowledge.revisions().status(BIRTH).orElseThrow();
        var stale = new Edit(
                BIRTH, Optional.of(status.newest()), sheet(BIRTH).put("short_name", "Khai sinh B"), "thử", Ground.NONE);
        edit(BIRTH, Ground.NONE, sheet -> sheet.put("short_name", "Khai sinh A"));
        assertThat(keeping.edits.save(stale, editor)).isInstanceOf(Edited.Overtaken.class);
    }

    @Test
    void editedWordsArePublishedAndToldToCitizens() {
        edit(BIRTH, GROUND, sheet -> sheet.withObject("/facets/deadline").put("text", "Trong 90 ngày kể từ ngày sinh"));
        var waiting = keeping.knowledge
                .revisions()
                .status(BIRTH)
                .orElseThrow()
                .waiting()
                .orElseThrow();
        assertThat(keeping.knowledge.acts().publish(List.of(waiting), "đã đối chiếu", editor))
                .isInstanceOf(ItemActs.Result.Done.class);
        var published = keeping.catalogue.entry(BIRTH).orElseThrow();
        assertThat(published.inForce()).contains(waiting.revision());
    }

    private Edited edit(Slot slot, Ground ground, Consumer<ObjectNode> change) {
        var status = keeping.knowledge.revisions().status(slot).orElseThrow();
        var sheet = sheet(slot);
        change.accept(sheet);
        return keeping.edits.save(
                new Edit(slot, Optional.of(status.newest()), sheet, "cập nhật theo văn bản mới", ground), editor);
    }

    private ObjectNode sheet(Slot slot) {
        var newest = keeping.knowledge.revisions().status(slot).orElseThrow().newest();
        return Edits.sheetOf(keeping.knowledge
                .revisions()
                .find(newest.revision())
                .orElseThrow()
                .revision());
    }

    private static List<Problem> problems(Edited edited) {
        return ((Edited.Incomplete) edited).problems();
    }
}
