package vn.hoixa.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.knowledge.TestKnowledge;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Repeal;
import vn.hoixa.revision.ItemActs.Result;
import vn.hoixa.revision.ItemActs.Writing;

/** What officers do to items, over a real database and a part of the knowledge base. */
class ItemActsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static final Slot SLOT = new Slot(ItemType.PROCEDURE, BIRTH.value());
    private static final Slot ANSWER = new Slot(ItemType.ANSWER, "bao-hiem-y-te");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);
    private static final TestDatabase PUBLISHED =
            TestKnowledge.publishedOnce(CLOCK, "ho-tich/1.00", "bao-hiem-y-te", "commune.yaml");

    private final TestDatabase database = PUBLISHED.copy();
    private final TestKnowledge knowledge = TestKnowledge.on(database, CLOCK);
    private final ItemActs acts = knowledge.acts();
    private final Officer editor = knowledge.anEditor();

    @Test
    void whatIsWrittenWaitsAndWhatIsInForceStays() {
        var before = knowledge.snapshot().procedure(BIRTH).orElseThrow();

        var done = (Result.Done) acts.write(renamed("Khai sinh cho con"), editor);

        assertThat(knowledge.snapshot().procedure(BIRTH).orElseThrow().shortName())
                .isEqualTo(before.shortName());
        var waiting = knowledge.revisions().of(SLOT).getFirst();
        assertThat(waiting.state()).isEqualTo(Version.State.PENDING);
        assertThat(waiting.revision().procedure().shortName()).isEqualTo("Khai sinh cho con");
        assertThat(waiting.written().by()).contains(editor.id());
        assertThat(waiting.written().why()).contains("người dân hay gọi thế");
        assertThat(done.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).contains(before.revision());
            assertThat(change.now()).contains(waiting.revision().id());
        });
    }

    @Test
    void aPublicationSupersedesAndNamesBothRevisions() {
        var before = knowledge.snapshot().procedure(BIRTH).orElseThrow().revision();
        acts.write(renamed("Khai sinh cho con"), editor);
        var read = knowledge.revisions().status(SLOT).orElseThrow().waiting().orElseThrow();

        var done = (Result.Done) acts.publish(List.of(read), "đã đối chiếu", editor);

        assertThat(done.changes())
                .containsExactly(new ItemActs.Change(SLOT, Optional.of(before), Optional.of(read.revision())));
        assertThat(knowledge
                        .snapshot()
                        .procedure(BIRTH)
                        .orElseThrow()
                        .shortName()
                        .text())
                .isEqualTo("Khai sinh cho con");
        var versions = knowledge.revisions().of(SLOT);
        assertThat(versions)
                .extracting(Version::state)
                .containsExactly(Version.State.PUBLISHED, Version.State.SUPERSEDED);
        assertThat(versions.getFirst().published().orElseThrow().why()).contains("đã đối chiếu");
    }

    @Test
    void whatWasWrittenAnewSinceItWasReadIsNotPublished() {
        acts.write(renamed("Khai sinh cho con"), editor);
        var read = knowledge.revisions().status(SLOT).orElseThrow().waiting().orElseThrow();
        acts.write(renamed("Khai sinh cho cháu"), editor);

        assertThat(acts.publish(List.of(read), "đã đối chiếu", editor)).isEqualTo(new Result.Overtaken());
        assertThat(knowledge
                        .snapshot()
                        .procedure(BIRTH)
                        .orElseThrow()
                        .shortName()
                        .text())
                .isEqualTo("Đăng ký khai sinh");
    }

    @Test
    void ofTwoOfficersWhoWriteFromOneBaseTheSecondIsTold() {
        var first = renamed("Khai sinh cho con");
        var second = renamed("Khai sinh cho cháu");
        assertThat(acts.write(first, editor)).isInstanceOf(Result.Done.class);
        assertThat(acts.write(second, knowledge.anEditor())).isEqualTo(new Result.Overtaken());
    }

    @Test
    void aSuspendedProcedureTellsNothingUntilItIsResumed() {
        acts.suspend(SLOT, "có phản ánh sai lệ phí", editor);

        var suspended = knowledge.snapshot().procedure(BIRTH).orElseThrow();
        for (Facet facet : Facet.values()) {
            assertThat(suspended.state(facet, TODAY)).isNotInstanceOf(FacetState.Usable.class);
            assertThat(suspended.facet(facet, TODAY)).isEmpty();
        }
        assertThat(suspended.cases()).isEmpty();
        assertThat(acts.suspend(SLOT, "lần nữa", editor)).isInstanceOf(Result.Refused.class);

        acts.resume(SLOT, "đã kiểm tra, vẫn đúng", editor);

        assertThat(knowledge.snapshot().procedure(BIRTH).orElseThrow().facet(Facet.DOCUMENTS, TODAY))
                .isPresent();
        assertThat(acts.resume(SLOT, "lần nữa", editor)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void aSuspendedAnswerIsNotThereAndARunningProcessSeesItWithinASecond() throws Exception {
        try (var running = knowledge.following()) {
            assertThat(running.snapshot().answer(ANSWER.key())).isPresent();
            acts.suspend(ANSWER, "sai số", editor);
            long from = System.nanoTime();
            while (running.snapshot().answer(ANSWER.key()).isPresent() && System.nanoTime() - from < 5_000_000_000L) {
                Thread.onSpinWait();
            }
            assertThat(running.snapshot().answer(ANSWER.key())).isEmpty();
            assertThat(running.snapshot().search("mua bảo hiểm y tế ở đâu", 5))
                    .noneMatch(hit -> hit.key().equals(ANSWER.key()));
        }
    }

    @Test
    void aWithdrawnItemLeavesAndItsReasonStays() {
        acts.withdraw(ANSWER, "quy định mới", editor);
        assertThat(knowledge.snapshot().answer(ANSWER.key())).isEmpty();
        var ended = knowledge.revisions().of(ANSWER).getFirst();
        assertThat(ended.state()).isEqualTo(Version.State.WITHDRAWN);
        assertThat(ended.ended().orElseThrow().why()).contains("quy định mới");
        assertThat(acts.withdraw(ANSWER, "lần nữa", editor)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void aRepealedProcedureNamesWhatTookItsPlaceAndKeepsWhatWaits() {
        acts.write(renamed("Khai sinh cho con"), editor);
        var repeal = new Repeal(TODAY, Optional.of(new ProcedureCode("1.004884")), "Quyết định 1/QĐ-BTP");

        assertThat(acts.repeal(SLOT, repeal, "thủ tục mới thay", editor)).isInstanceOf(Result.Done.class);

        var ended = knowledge.snapshot().procedure(BIRTH).orElseThrow();
        assertThat(ended.repeal()).contains(repeal);
        assertThat(knowledge.snapshot().search("làm khai sinh cho con", 5))
                .noneMatch(hit -> hit.key().equals(BIRTH.value()));
        assertThat(knowledge.revisions().of(SLOT))
                .extracting(Version::state)
                .containsExactlyInAnyOrder(Version.State.REPEALED, Version.State.PENDING, Version.State.SUPERSEDED);
        assertThat(acts.repeal(SLOT, repeal, "lần nữa", editor)).isInstanceOf(Result.Refused.class);
        assertThat(acts.repeal(ANSWER, repeal, "không phải thủ tục", editor)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void nothingReplacesItself() {
        var itself = new Repeal(TODAY, Optional.of(BIRTH), "Quyết định 1/QĐ-BTP");
        assertThat(acts.repeal(SLOT, itself, "nhầm", editor)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void onlyWhoKeepsKnowledgeOrLeadsActsAndNeverWithoutAReason() {
        for (Role role : List.of(Role.REVIEWER, Role.POLICE, Role.ADMIN)) {
            assertThat(acts.suspend(SLOT, "thử", knowledge.office().anOfficer(role)))
                    .isInstanceOf(Result.NotAllowed.class);
        }
        assertThat(acts.suspend(SLOT, "  ", editor)).isInstanceOf(Result.Refused.class);
        assertThat(acts.suspend(SLOT, "thử", knowledge.office().anOfficer(Role.LEADER)))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void eachActIsRecordedAndItsReasonHoldsNoPersonalData() {
        acts.suspend(SLOT, "bà Hoa số 0912 345 678 báo sai", editor);
        var revision = knowledge.snapshot().procedure(BIRTH).orElseThrow().revision();
        var recorded = knowledge.audit().of(new AuditEntry.Subject("revision", revision.toString()));
        assertThat(recorded).last().satisfies(entry -> {
            assertThat(entry.entry().act()).isEqualTo("knowledge.suspend");
            assertThat(entry.entry().details().get("why")).contains("báo sai").doesNotContain("0912");
        });
        assertThat(knowledge
                        .revisions()
                        .status(SLOT)
                        .orElseThrow()
                        .suspension()
                        .orElseThrow()
                        .why())
                .doesNotContain("0912");
    }

    @Test
    void aTextThatQuotesAWaitingRevisionCannotBeStored() {
        acts.write(renamed("Khai sinh cho con"), editor);
        var waiting = knowledge.revisions().status(SLOT).orElseThrow().waiting().orElseThrow();
        assertThatThrownBy(() -> database.jdbc()
                        .sql("""
                            INSERT INTO cleared_text (id, body, option_ids, option_labels, basis, revisions, verification, audience,
                                                      cleared_at)
                            VALUES (:id, 'Về: khai sinh', '{}', '{}', 'published', ARRAY[CAST(:revision AS uuid)], '123456789012',
                                    'open', now())
                            """)
                        .param("id", UUID.randomUUID())
                        .param("revision", waiting.revision().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("waits to be published");
    }

    /** From what stands now, with another short name. */
    private Writing renamed(String name) {
        var status = knowledge.revisions().status(SLOT).orElseThrow();
        var base = knowledge.revisions().find(status.newest().revision()).orElseThrow();
        var sheet = (ObjectNode)
                JsonMapper.shared().readTree(base.revision().words().orElseThrow());
        sheet.put("short_name", name);
        return new Writing(
                SLOT,
                Optional.of(status.newest()),
                base.revision().facts(),
                sheet.toString(),
                "người dân hay gọi thế",
                Optional.empty());
    }
}
