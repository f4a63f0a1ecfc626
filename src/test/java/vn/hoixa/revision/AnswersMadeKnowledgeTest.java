package vn.hoixa.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.knowledge.TestKnowledge;
import vn.hoixa.revision.KnowledgeStore.NewAnswer;
import vn.hoixa.revision.KnowledgeStore.Outcome;
import vn.hoixa.search.ItemKind;

/** An approved answer that becomes knowledge: found at once, complete, withdrawn again. */
class AnswersMadeKnowledgeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TestKnowledge knowledge = TestKnowledge.on(
            TestDatabase.fresh(),
            Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC),
            TestKnowledge.aBaseWith(Map.of()));

    @Test
    void anApprovedAnswerMadeKnowledgeIsFoundAtOnceAndKeepsItsOrigin() {
        var origin = new Revision.Origin(UUID.randomUUID(), "Công chức Tư pháp - Hộ tịch", TODAY);
        var outcome = knowledge
                .store()
                .add(anAnswer(origin, List.of("mất giấy thử thì làm lại thế nào")), knowledge.anEditor());

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        var hits = knowledge.snapshot().search("mat giay thu lam lai sao", 3);
        assertThat(hits.getFirst().kind()).isEqualTo(ItemKind.ANSWER);
        var answer = knowledge.snapshot().answer(hits.getFirst().key()).orElseThrow();
        assertThat(answer.answer().origin()).contains(origin);
    }

    @Test
    void anAnswerWithoutQuestionOrBasisIsNotMadeKnowledge() {
        var origin = new Revision.Origin(UUID.randomUUID(), "Công chức Tư pháp - Hộ tịch", TODAY);

        assertThat(knowledge.store().add(anAnswer(origin, List.of(" ")), knowledge.anEditor()))
                .isEqualTo(new Outcome.Incomplete(List.of("Phải có ít nhất một câu hỏi chung.")));
    }

    @Test
    void aWithdrawnAnswerIsFoundNoMore() {
        var origin = new Revision.Origin(UUID.randomUUID(), "Công chức Tư pháp - Hộ tịch", TODAY);
        var done =
                (Outcome.Done) knowledge.store().add(anAnswer(origin, List.of("mất giấy thử")), knowledge.anEditor());

        knowledge.store().withdraw(done.revision(), "có quy định mới", knowledge.anEditor());

        assertThat(knowledge.snapshot().search("mất giấy thử", 3)).isEmpty();
    }

    private static NewAnswer anAnswer(Revision.Origin origin, List<String> ask) {
        return new NewAnswer(
                "Làm lại giấy thử",
                "Đến quầy, mang theo căn cước.",
                ask,
                List.of(),
                "Chung",
                List.of("60/2014/QH13"),
                TODAY.plusDays(90),
                origin);
    }
}
