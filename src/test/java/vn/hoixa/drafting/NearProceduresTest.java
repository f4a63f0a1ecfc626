package vn.hoixa.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hoixa.dense.Nearness;
import vn.hoixa.dense.TinyEmbeddings;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.knowledge.WholeKnowledge;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.procedure.ProcedureCode;

/** What is near in meaning joins what an officer's words find, and a model that hangs keeps no page waiting. */
class NearProceduresTest {
    private static final Masker MASKER = new Masker(new MasterKey(new byte[32]));
    private static final Snapshot KNOWN = WholeKnowledge.snapshot();
    private static final ProcedureCode BIRTH = ProcedureCode.of("1.001193").orElseThrow();
    private static final ProcedureCode DEATH = ProcedureCode.of("1.000656").orElseThrow();

    @Test
    void whatIsNearJoinsWhatTheWordsFound() {
        var near = new NearProcedures(Nearness.by(new TinyEmbeddings(), () -> KNOWN), MASKER, Duration.ofMinutes(1));

        assertThat(near.with(List.of(DEATH), "làm khai sinh cần giấy gì")).contains(DEATH, BIRTH);
    }

    @Test
    @Timeout(30)
    void aModelThatHangsKeepsNoPageWaiting() {
        var hangs = new CountDownLatch(1);
        var near = new NearProcedures(
                Nearness.by(
                        new EmbeddingModel() {
                            @Override
                            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                                try {
                                    hangs.await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                return new TinyEmbeddings().embedAll(texts);
                            }
                        },
                        () -> KNOWN),
                MASKER,
                Duration.ofMillis(50));
        try {
            for (int asked = 0; asked < 5; asked++) {
                assertThat(near.with(List.of(DEATH), "khai sinh")).containsExactly(DEATH);
            }
        } finally {
            hangs.countDown();
        }
    }

    @Test
    void offTheWordsAloneDecide() {
        assertThat(NearProcedures.off(MASKER).with(List.of(DEATH), "khai sinh")).containsExactly(DEATH);
    }
}
