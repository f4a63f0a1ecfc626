package vn.hoixa.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.knowledge.WholeKnowledge;
import vn.hoixa.procedure.ProcedureCode;

/** Nearness of meaning adds candidates, by a model that is a few lines of this test. */
class NearnessTest {
    private static final Snapshot KNOWN = WholeKnowledge.snapshot();
    private static final ProcedureCode BIRTH = ProcedureCode.of("1.001193").orElseThrow();
    private static final ProcedureCode DEATH = ProcedureCode.of("1.000656").orElseThrow();

    @Test
    void aWayOfAskingFindsItsProcedure() {
        var index = DenseIndex.over(KNOWN, new TinyEmbeddings());

        assertThat(index.nearest("vợ em mới sinh thì ra xã làm giấy gì", 5))
                .first()
                .isEqualTo(BIRTH);
        assertThat(index.nearest("làm khai sinh cần giấy gì", 5))
                .hasSizeLessThanOrEqualTo(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void ranksAreFusedAndAgreementWins() {
        assertThat(Fusion.of(List.of(List.of("a", "b", "c"), List.of("b", "d"))))
                .containsExactly("b", "a", "d", "c");
        assertThat(Fusion.of(List.of(List.<String>of(), List.of()))).isEmpty();
    }

    @Test
    void offNothingChangesAndOnTheNearestIsAdded() {
        assertThat(Nearness.off(() -> KNOWN).with(List.of(DEATH), "làm khai sinh cần giấy gì"))
                .containsExactly(DEATH);
        assertThat(Nearness.by(new TinyEmbeddings(), () -> KNOWN).with(List.of(DEATH), "làm khai sinh cần giấy gì"))
                .contains(DEATH, BIRTH);
    }

    @Test
    void aModelThatFailsAddsNothing() {
        EmbeddingModel broken = new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                throw new IllegalStateException("away");
            }
        };

        assertThat(Nearness.by(broken, () -> KNOWN).with(List.of(DEATH), "khai sinh"))
                .containsExactly(DEATH);
    }
}
