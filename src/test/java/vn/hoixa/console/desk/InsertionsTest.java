package vn.hoixa.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.console.frame.Times;
import vn.hoixa.drafting.NearProcedures;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.knowledge.WholeKnowledge;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.procedure.ProcedureCode;

/** What an officer can drop into a draft, over the knowledge base that ships. */
class InsertionsTest {
    private static final Snapshot SHIPPED = WholeKnowledge.snapshot();

    private final Knowledge knowledge = () -> SHIPPED;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T07:35:00Z"), Times.VIETNAM);
    private final Insertions insertions =
            new Insertions(knowledge, NearProcedures.off(new Masker(new MasterKey(new byte[32]))), clock);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "khai sinh on_behalf",
                "on_behalf khai sinh",
                "khai sinh nhờ người làm hộ",
                "khai sinh nho nguoi lam ho",
                "1.001193 on_behalf"
            })
    void aProcedureAndAFacetDropTheirSentenceIn(String typed) {
        var found = insertions.find(typed, List.of()).getFirst();
        assertThat(found.code()).isEqualTo("1.001193");
        assertThat(found.sentence()).startsWith("Nhờ người làm hộ: ").endsWith(found.text());
        assertThat(found.source()).isEqualTo("Nguồn: thủ tục 1.001193, đối chiếu 31/7/2026.");
    }

    @Test
    void aFacetAloneIsTakenFromTheOpenQuestionsProcedures() {
        var found = insertions.find("nộp ở đâu", List.of(new ProcedureCode("1.001193")));
        assertThat(found).extracting(Insertion::label).containsExactly("Nộp ở đâu");
    }

    @Test
    void aProcedureAloneOffersWhateverOfItIsUsable() {
        assertThat(insertions.find("khai sinh", List.of()))
                .hasSizeGreaterThan(3)
                .extracting(Insertion::label)
                .contains("Giấy tờ cần có");
    }

    @Test
    void whatTheSourceDoesNotSayIsNotOffered() {
        assertThat(insertions.find("1.001193 conditions", List.of())).isEmpty();
    }

    @Test
    void aMatchSaysWhyItWasFound() {
        var masker = new Masker(new MasterKey("a secret of this test, long enough".getBytes(StandardCharsets.UTF_8)));
        var matches = new Matches(knowledge, NearProcedures.off(masker), clock)
                .of(masker.mask("lam khai sinh cho con can giay gi").text());
        var best = matches.getFirst();
        assertThat(best.code()).isEqualTo("1.001193");
        assertThat(best.share()).isEqualTo(100);
        assertThat(best.words()).isNotEmpty();
        assertThat(best.facets())
                .filteredOn(FacetRow::usable)
                .extracting(FacetRow::key)
                .startsWith("1", "2", "3");
        assertThat(best.facets())
                .filteredOn(row -> row.state().equals("unclear"))
                .allSatisfy(row -> {
                    assertThat(row.why()).startsWith("cần đối chiếu: ");
                    assertThat(row.sentence()).isEmpty();
                });
    }
}
