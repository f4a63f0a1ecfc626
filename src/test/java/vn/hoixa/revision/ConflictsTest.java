package vn.hoixa.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.intake.TestImports;
import vn.hoixa.knowledge.TestKnowledge;
import vn.hoixa.office.Actor;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.ItemActs.Result;

/** An import that says something else than what is in force, and what an officer decides about it. */
class ConflictsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ProcedureCode CODE = new ProcedureCode("1.999001");
    private static final Slot SLOT = new Slot(ItemType.PROCEDURE, CODE.value());

    @TempDir
    private Path directory;

    private final TestDatabase database = TestDatabase.fresh();
    private final TestKnowledge knowledge = TestKnowledge.on(
            database,
            Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC),
            TestKnowledge.aBaseWith(Map.of()));
    private final Conflicts conflicts = knowledge.conflicts();
    private final Officer editor = knowledge.anEditor();

    @Test
    void whatDiffersIsListedAndCitizensGoOnBeingToldWhatIsInForce() {
        published("3 Ngày", "1/QĐ-THU");

        imported("7 Ngày", "2/QĐ-THU");

        assertThat(conflicts.count()).isEqualTo(1);
        assertThat(conflicts.open(SLOT).orElseThrow().facets())
                .containsExactlyInAnyOrder(Facet.TIME_LIMIT, Facet.LEGAL_BASIS);
        assertThat(said(Facet.TIME_LIMIT)).isEqualTo("03 ngày.");
    }

    @Test
    void theNewIsTakenIntoTheWaitingRevisionAndComesIntoForceWhenPublished() {
        published("3 Ngày", "1/QĐ-THU");
        imported("7 Ngày", "2/QĐ-THU");

        settle(Set.of(Facet.TIME_LIMIT, Facet.LEGAL_BASIS));

        assertThat(said(Facet.TIME_LIMIT)).isEqualTo("03 ngày.");
        publish();
        assertThat(said(Facet.TIME_LIMIT)).isEqualTo("07 ngày.");
        assertThat(decision()).isEqualTo("2/QĐ-THU");
        assertThat(conflicts.open()).isEmpty();
    }

    @Test
    void eachFacetIsDecidedByItself() {
        published("3 Ngày", "1/QĐ-THU");
        imported("7 Ngày", "2/QĐ-THU");

        settle(Set.of(Facet.LEGAL_BASIS));
        publish();

        assertThat(said(Facet.TIME_LIMIT)).isEqualTo("03 ngày.");
        assertThat(decision()).isEqualTo("2/QĐ-THU");
    }

    @Test
    void whatIsKeptStaysAndNothingWaits() {
        published("3 Ngày", "1/QĐ-THU");
        imported("7 Ngày", "2/QĐ-THU");

        settle(Set.of());

        assertThat(conflicts.open()).isEmpty();
        assertThat(knowledge.revisions().status(SLOT).orElseThrow().waiting()).isEmpty();
        var discarded = knowledge.revisions().of(SLOT).getFirst();
        assertThat(discarded.state()).isEqualTo(Version.State.DISCARDED);
        assertThat(discarded.ended().orElseThrow().by()).contains(editor.id());
        publish();
        assertThat(said(Facet.TIME_LIMIT)).isEqualTo("03 ngày.");
    }

    @Test
    void whatWasKeptIsAskedAgainOnlyWhenTheSourceChangesAgain() {
        published("3 Ngày", "1/QĐ-THU");
        imported("7 Ngày", "1/QĐ-THU");
        settle(Set.of());

        imported("7 Ngày", "1/QĐ-THU");
        assertThat(conflicts.open()).isEmpty();

        imported("9 Ngày", "1/QĐ-THU");
        assertThat(conflicts.open(SLOT).orElseThrow().facets()).containsExactly(Facet.TIME_LIMIT);
    }

    @Test
    void anOfficersOwnWaitingWordsOutliveTheDecision() {
        published("3 Ngày", "1/QĐ-THU");
        imported("7 Ngày", "1/QĐ-THU");
        var mark = waiting();
        var sheet = "{\"code\":\"1.999001\",\"name\":\"Thủ tục cấp giấy thử\",\"short_name\":\"Xin giấy thử\","
                + "\"source\":{\"decision\":\"1/QĐ-THU\",\"facts_on\":\"2026-07-31\"},"
                + "\"legal_basis\":[\"60/2014/QH13\"],\"facets\":{}}";
        var facts = knowledge
                .revisions()
                .find(mark.revision())
                .orElseThrow()
                .revision()
                .facts();
        knowledge
                .acts()
                .write(
                        new ItemActs.Writing(SLOT, Optional.of(mark), facts, sheet, "tên dễ hiểu", Optional.empty()),
                        editor);

        settle(Set.of());
        publish();

        var procedure = knowledge.snapshot().procedure(CODE).orElseThrow();
        assertThat(procedure.shortName().text()).isEqualTo("Xin giấy thử");
        assertThat(said(Facet.TIME_LIMIT)).isEqualTo("03 ngày.");
    }

    @Test
    void aDecisionAboutSomethingThatHasChangedMeanwhileIsNotTaken() {
        published("3 Ngày", "1/QĐ-THU");
        imported("7 Ngày", "1/QĐ-THU");
        var seen = waiting();
        imported("9 Ngày", "1/QĐ-THU");

        assertThat(conflicts.settle(SLOT, Set.of(Facet.TIME_LIMIT), seen, "đã xem", editor))
                .isEqualTo(new Result.Overtaken());
        assertThat(conflicts.count()).isEqualTo(1);
    }

    @Test
    void aDecisionHasAKeeperAndAReasonAndIsAudited() {
        published("3 Ngày", "1/QĐ-THU");
        imported("7 Ngày", "1/QĐ-THU");
        var mark = waiting();

        assertThat(conflicts.settle(SLOT, Set.of(), mark, " ", editor)).isInstanceOf(Result.Refused.class);
        assertThat(conflicts.settle(
                        SLOT, Set.of(), mark, "đã xem", knowledge.office().anOfficer(Role.ADMIN)))
                .isInstanceOf(Result.NotAllowed.class);
        settle(Set.of(Facet.TIME_LIMIT));

        var recorded = knowledge
                .audit()
                .of(new AuditEntry.Subject("revision", mark.revision().toString()))
                .getLast()
                .entry();
        assertThat(recorded.act()).isEqualTo("knowledge.settle");
        assertThat(recorded.actor()).isEqualTo(Actor.of(editor));
        assertThat(recorded.details())
                .containsEntry("taken", "time_limit")
                .containsEntry("kept", "")
                .containsEntry("why", "đã gọi hỏi Cổng");
    }

    private void settle(Set<Facet> taken) {
        assertThat(conflicts.settle(SLOT, taken, waiting(), "đã gọi hỏi Cổng", editor))
                .isInstanceOf(Result.Done.class);
    }

    private ItemStatus.Mark waiting() {
        return knowledge.revisions().status(SLOT).orElseThrow().waiting().orElseThrow();
    }

    private void published(String timeLimit, String decision) {
        imported(timeLimit, decision);
        publish();
    }

    private void publish() {
        knowledge.store().publish(editor, Set.of());
    }

    private void imported(String timeLimit, String decision) {
        var record = TestImports.record(CODE, timeLimit).replace("1/QĐ-THU", decision);
        knowledge.imports().from(TestKnowledge.aPortalFile(directory, record), (_, _) -> {});
    }

    private String said(Facet facet) {
        return knowledge
                .snapshot()
                .procedure(CODE)
                .orElseThrow()
                .facet(facet, TODAY)
                .orElseThrow()
                .text();
    }

    private String decision() {
        return knowledge
                .snapshot()
                .procedure(CODE)
                .orElseThrow()
                .source()
                .decision()
                .orElseThrow();
    }
}
