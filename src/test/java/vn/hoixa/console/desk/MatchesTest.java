package vn.hoixa.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoixa.console.frame.Times;
import vn.hoixa.dense.Nearness;
import vn.hoixa.drafting.DraftingFixture;
import vn.hoixa.drafting.NearProcedures;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.knowledge.WholeKnowledge;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;

/** The candidates of a question at the desk: by its words at once, and fused with what a model finds near in meaning. */
class MatchesTest {
    private static final Snapshot SHIPPED = WholeKnowledge.snapshot();
    private static final Masker MASKER = new Masker(new MasterKey(new byte[32]));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T07:35:00Z"), Times.VIETNAM);
    private static final String BIRTH = "1.001193";
    private static final MaskedText QUESTION =
            MASKER.mask("lam khai sinh cho con can giay gi").text();

    @Test
    void whatIsNearInMeaningIsRankedWithWhatTheWordsFind() {
        var matches = matches(Nearness.by(new OneMeaning("zuzuzu", "khai tử"), () -> SHIPPED));
        var question = MASKER.mask("lam khai sinh zuzuzu").text();
        var byWords = matches.of(question);

        var joined = matches.joined(question).orElseThrow();

        assertThat(codes(byWords)).startsWith(BIRTH);
        assertThat(codes(joined)).hasSameSizeAs(byWords).doesNotHaveDuplicates().contains(BIRTH);
        assertThat(joined).extracting(Match::first).containsExactly(true, false, false, false);
        assertThat(joined)
                .filteredOn(match -> match.score().isEmpty())
                .isNotEmpty()
                .allSatisfy(match -> {
                    assertThat(match.signals()).containsExactly("gần nghĩa, không trùng chữ");
                    assertThat(match.facets()).isNotEmpty();
                    assertThat(codes(byWords)).doesNotContain(match.code());
                });
    }

    @Test
    void offNothingJoins() {
        var matches = matches(Nearness.off(() -> SHIPPED));

        assertThat(matches.mayBeJoined()).isFalse();
        assertThat(matches.joined(QUESTION)).isEmpty();
    }

    @Test
    void aModelThatFailsLeavesWhatTheWordsFind() {
        EmbeddingModel broken = new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                throw new IllegalStateException("away");
            }
        };

        assertThat(matches(Nearness.by(broken, () -> SHIPPED)).joined(QUESTION)).isEmpty();
    }

    /** A model that knows of two words that they mean the same, and of everything else that it means something else. */
    private record OneMeaning(String one, String other) implements EmbeddingModel {
        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            return Response.from(texts.stream()
                    .map(text -> Embedding.from(vector(text.text())))
                    .toList());
        }

        private float[] vector(String text) {
            return text.contains(one) || text.contains(other) ? new float[] {1, 0} : new float[] {0, 1};
        }
    }

    private static List<String> codes(List<Match> matches) {
        return matches.stream().map(Match::code).toList();
    }

    private static Matches matches(Nearness nearness) {
        NearProcedures near = DraftingFixture.near(nearness, MASKER, Duration.ofMinutes(1));
        return new Matches(() -> SHIPPED, near, CLOCK);
    }
}
