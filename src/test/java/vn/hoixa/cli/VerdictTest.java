package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answered;
import vn.hoixa.answer.Context;
import vn.hoixa.answer.Reason;
import vn.hoixa.cli.EvaluationRow.Behavior;
import vn.hoixa.cli.EvaluationRow.Needs;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.StandingReplies;
import vn.hoixa.review.StandingReply;

/** What counts as right: the definitions of the evaluation, one by one. */
class VerdictTest {
    private static final Clearance CLEARANCE =
            new Clearance(StandingReplies.packed(), new Random(3), URI.create("https://hoixa.example"));
    private static final Context NEXT = Context.beginning(Context.Installation.COMMUNE);
    private static final String BIRTH = "1.001193";
    private static final String MARRIAGE = "1.000894";
    private static final String DEATH = "1.000656";

    @Test
    void anAnswerIsRightWhenEveryCodeOfItIsExpected() {
        assertThat(Verdict.of(answerable(BIRTH), ready(BIRTH))).isEqualTo(Verdict.ANSWERED_RIGHT);
        assertThat(Verdict.of(answerable(BIRTH, DEATH), ready(DEATH))).isEqualTo(Verdict.ANSWERED_RIGHT);
        assertThat(Verdict.of(answerable(BIRTH), ready(MARRIAGE))).isEqualTo(Verdict.ANSWERED_WRONG);
        assertThat(Verdict.of(answerable(BIRTH), ready(BIRTH, MARRIAGE))).isEqualTo(Verdict.ANSWERED_WRONG);
    }

    @Test
    void anAnswerWithoutACodeIsWrong() {
        assertThat(Verdict.of(answerable(BIRTH), ready())).isEqualTo(Verdict.ANSWERED_WRONG);
    }

    @Test
    void whereAllAreNeededOneIsNotEnough() {
        var row = row(Behavior.ANSWER, Needs.ALL, List.of(), BIRTH, DEATH);
        assertThat(Verdict.of(row, ready(BIRTH))).isEqualTo(Verdict.ANSWERED_WRONG);
        assertThat(Verdict.of(row, ready(BIRTH, DEATH))).isEqualTo(Verdict.ANSWERED_RIGHT);
        assertThat(Verdict.of(row, clarify(BIRTH, MARRIAGE))).isEqualTo(Verdict.CLARIFIED_WRONG);
        assertThat(Verdict.of(row, clarify(BIRTH, DEATH))).isEqualTo(Verdict.CLARIFIED_RIGHT);
    }

    @Test
    void askedFacetsHaveToComeFirst() {
        var row = row(Behavior.ANSWER, Needs.ONE, List.of(Facet.FEE), BIRTH);
        assertThat(Verdict.of(row, ready(BIRTH, Facet.FEE, Facet.DOCUMENTS))).isEqualTo(Verdict.ANSWERED_RIGHT);
        assertThat(Verdict.of(row, ready(BIRTH, Facet.DOCUMENTS, Facet.FEE))).isEqualTo(Verdict.ANSWERED_WRONG);
    }

    @Test
    void askingBackIsRightWhenAnExpectedCodeIsOffered() {
        assertThat(Verdict.of(answerable(BIRTH), clarify(MARRIAGE, BIRTH))).isEqualTo(Verdict.CLARIFIED_RIGHT);
        assertThat(Verdict.of(answerable(BIRTH), clarify(MARRIAGE))).isEqualTo(Verdict.CLARIFIED_WRONG);
    }

    @Test
    void whereItShouldAskBackTwoExpectedCodesHaveToBeOffered() {
        var row = row(Behavior.CLARIFY, Needs.ONE, List.of(), BIRTH, MARRIAGE, DEATH);
        assertThat(Verdict.of(row, clarify(BIRTH))).isEqualTo(Verdict.CLARIFIED_WRONG);
        assertThat(Verdict.of(row, clarify(BIRTH, DEATH))).isEqualTo(Verdict.CLARIFIED_RIGHT);
        assertThat(Verdict.of(row, ready(BIRTH))).isEqualTo(Verdict.ANSWERED_WRONG);
        assertThat(Verdict.of(row(Behavior.CLARIFY, Needs.ONE, List.of()), clarify(BIRTH)))
                .isEqualTo(Verdict.CLARIFIED_RIGHT);
    }

    @Test
    void whatIsOutOfScopeIsNeverAnsweredNorAskedBack() {
        var row = row(Behavior.OUT_OF_SCOPE, Needs.ONE, List.of());
        assertThat(Verdict.of(row, ready(BIRTH))).isEqualTo(Verdict.ANSWERED_WRONG);
        assertThat(Verdict.of(row, clarify(BIRTH))).isEqualTo(Verdict.CLARIFIED_WRONG);
        assertThat(Verdict.of(row, new Answer.Declined(text(), Optional.empty(), NEXT)))
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void whatAnOfficerAnswersIsReferredAndAStandingReplyRefuses() {
        assertThat(Verdict.of(answerable(BIRTH), new Answer.NeedsReview(Reason.UNKNOWN_MATTER, List.of(), NEXT)))
                .isEqualTo(Verdict.REFERRED);
        assertThat(Verdict.of(answerable(BIRTH), new Answer.Standing(text(), StandingReply.THANKS, NEXT)))
                .isEqualTo(Verdict.REFUSED);
    }

    private static EvaluationRow answerable(String... codes) {
        return row(Behavior.ANSWER, Needs.ONE, List.of(), codes);
    }

    private static EvaluationRow row(Behavior behavior, Needs needs, List<Facet> facets, String... codes) {
        return new EvaluationRow("q", List.of("câu hỏi"), behavior, codes(codes), needs, facets);
    }

    private static Answer ready(String... codes) {
        return new Answer.Ready(
                text(),
                codes(codes).stream().map(code -> new Answered(code, Map.of())).toList(),
                NEXT);
    }

    private static Answer ready(String code, Facet first, Facet second) {
        Map<Facet, FacetState> said = new java.util.LinkedHashMap<>();
        said.put(first, new FacetState.Usable());
        said.put(second, new FacetState.Usable());
        return new Answer.Ready(text(), List.of(new Answered(new ProcedureCode(code), said)), NEXT);
    }

    private static Answer clarify(String... codes) {
        var text = CLEARANCE.compose(Optional.empty()).say(StandingReply.THANKS);
        codes(codes).forEach(code -> text.option(OptionId.procedure(code), Facet.FEE));
        var cleared = text.clear();
        return new Answer.Clarify(cleared, cleared.options(), NEXT);
    }

    private static List<ProcedureCode> codes(String... codes) {
        return Arrays.stream(codes).map(ProcedureCode::new).toList();
    }

    private static ClearedText text() {
        return CLEARANCE.compose(Optional.empty()).say(StandingReply.THANKS).clear();
    }
}
