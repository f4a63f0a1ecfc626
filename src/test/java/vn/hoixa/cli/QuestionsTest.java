package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Thresholds;
import vn.hoixa.cli.EvaluationRow.Behavior;
import vn.hoixa.intent.Intents;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.knowledge.TestKnowledge;
import vn.hoixa.knowledge.WholeKnowledge;
import vn.hoixa.language.Lexicon;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.StandingReplies;

/** Files of questions through the whole path: right or referred. */
class QuestionsTest {
    private static final Lexicon LEXICON = Lexicon.packed();
    private static final Path OWN = Path.of("src/test/resources/questions/own.jsonl");

    @Test
    void ourOwnQuestionsAreAnsweredRightlyOrReferred() {
        var outcomes = evaluation(WholeKnowledge.snapshot()).judge(EvaluationRow.read(OWN));
        assertThat(outcomes.stream().filter(outcome -> outcome.verdict() == Verdict.ANSWERED_WRONG))
                .isEmpty();
        assertThat(Evaluation.decisions(outcomes).coverage()).isGreaterThan(0.6);
    }

    @Test
    void whatIsOutOfScopeIsNeverAnsweredWithAProcedure() {
        var rows = EvaluationRow.read(OWN).stream()
                .filter(row -> row.behavior() == Behavior.OUT_OF_SCOPE)
                .toList();
        assertThat(evaluation(WholeKnowledge.snapshot()).judge(rows))
                .noneMatch(outcome -> outcome.verdict() == Verdict.ANSWERED_WRONG);
    }

    @Test
    void theDevelopmentQuestionsAreAnsweredRightlyOrReferredOverTheRealProcedures() {
        var known = WholeKnowledge.ofCommunes();
        var rows = EvaluationRow.read(TestKnowledge.data().resolve("benchmark/questions-dev.jsonl"));
        var decisions = Evaluation.decisions(evaluation(known).judge(rows));
        assertThat(decisions.precision()).isGreaterThanOrEqualTo(0.97);
        assertThat(decisions.coverage()).isGreaterThanOrEqualTo(0.65);
    }

    @Test
    void theFiguresHaveTheKeysOfTheirContract() {
        var report = evaluation(WholeKnowledge.snapshot())
                .run(EvaluationRow.read(OWN).subList(0, 3), Optional.empty());
        var json = new JsonMapper().valueToTree(report.figures());
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "n", "outside", "asTyped", "noDiacritics", "decision", "byBehavior", "latencyMs");
        assertThat(json.get("latencyMs").propertyNames()).containsExactlyInAnyOrder("p50", "p99", "bm25P50", "bm25P99");
        assertThat(json.get("byBehavior").propertyNames())
                .containsExactlyInAnyOrder("answer", "clarify", "out_of_scope");
    }

    private static Evaluation evaluation(Snapshot known) {
        var clearance = new Clearance(StandingReplies.packed(), new Random(5), URI.create("https://hoixa.example"));
        var answerer = new Answerer(() -> known, Intents.packed(LEXICON), clearance, Thresholds.packed());
        var masker =
                new Masker(new MasterKey("a key that only tests know, long enough".getBytes(StandardCharsets.UTF_8)));
        return new Evaluation(known, answerer, masker, LocalDate.of(2026, 11, 24));
    }
}
