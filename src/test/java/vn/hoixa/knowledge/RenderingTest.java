package vn.hoixa.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.Fields;
import vn.hoixa.procedure.ProcedureReader;
import vn.hoixa.procedure.Source;
import vn.hoixa.procedure.Yaml;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.RevisionId;

class RenderingTest {
    private static final LocalDate RULE_REVIEWED_BY = LocalDate.of(2027, 2, 28);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RevisionId PROCEDURE = new RevisionId(UUID.randomUUID());
    private static final RevisionId RULE = new RevisionId(UUID.randomUUID());
    private static final RevisionId COMMUNE = new RevisionId(UUID.randomUUID());

    @Test
    void documentsAreAListOfPapersWithCopiesAndTheNamesOfTheCases() {
        var procedure = procedure("""
            documents:
              always:
                - {text: Giấy chứng sinh, copies: 1 bản chính}
                - {text: Căn cước của người đi làm, show: true}
                - {text: Tờ khai, unless: làm trên mạng}
              when:
                - {case: Nhờ người làm thay, text: Giấy ủy quyền}
              not_needed: [Bản photo giấy tờ cho xem]
            """);

        assertThat(said(procedure, Facet.DOCUMENTS)).isEqualTo("""
            Mang theo:
            - Giấy chứng sinh (1 bản chính)
            - Căn cước của người đi làm (cho xem, không nộp)
            - Tờ khai (không cần khi làm trên mạng)
            Thêm theo trường hợp:
            - Nhờ người làm thay: giấy ủy quyền
            Không cần:
            - Bản photo giấy tờ cho xem\
            """);
        assertThat(procedure.brief(Facet.DOCUMENTS, TODAY).orElseThrow().text())
                .isEqualTo("giấy chứng sinh; căn cước của người đi làm (cho xem); tờ khai."
                        + " Một số trường hợp cần thêm giấy khác.");
        assertThat(procedure.documentCases()).extracting(Passage::text).containsExactly("nhờ người làm thay");
    }

    @Test
    void aLifeEventThatGoesOnIsAButtonAndNoWords() {
        var procedure = procedure("next_steps: {life_event: ket-hon}");
        assertThat(procedure.state(Facet.NEXT_STEPS, TODAY)).isEqualTo(new FacetState.Missing());
        assertThat(procedure.facet(Facet.NEXT_STEPS, TODAY)).isEmpty();
        assertThat(procedure.lifeEvent()).contains("ket-hon");
    }

    @Test
    void manyCasesAreNamedInAReplyAndToldInFullOnThePage() {
        String cases = "    - {case: Trường hợp số %d rất dài dòng, text: Giấy tờ phải thêm của trường hợp này}\n";
        var when = new StringBuilder();
        for (int n = 1; n <= 9; n++) {
            when.append(cases.formatted(n));
        }
        var procedure = procedure("documents:\n  always: [{text: Tờ khai}]\n  when:\n" + when);

        assertThat(said(procedure, Facet.DOCUMENTS))
                .contains("Cần thêm giấy khi: trường hợp số 1 rất dài dòng; ")
                .doesNotContain("Giấy tờ phải thêm")
                .hasSizeLessThan(640);
        assertThat(procedure.whole(Facet.DOCUMENTS, TODAY).orElseThrow().text())
                .contains("- Trường hợp số 9 rất dài dòng: giấy tờ phải thêm của trường hợp này");
    }

    @Test
    void anAmountNeverStandsWithoutItsCondition() {
        var procedure = procedure("""
            fee:
              - {method: trực tiếp, amount: 10.000 đồng một người, condition: theo danh sách, type: lệ phí cư trú}
              - {method: trực tiếp, amount: null, condition: cá nhân, type: lệ phí cư trú, state: unclear, why: nguồn thiếu}
            """);

        assertThat(said(procedure, Facet.FEE)).isEqualTo("""
            Trực tiếp: 10.000 đồng một người (theo danh sách).
            Trực tiếp (cá nhân): chưa rõ mức thu, cần hỏi cán bộ.\
            """);
        assertThat(procedure.brief(Facet.FEE, TODAY).orElseThrow().text())
                .isEqualTo("Trực tiếp: 10.000 đồng một người (theo danh sách). Khoản khác hỏi cán bộ.");
    }

    @Test
    void aRuleOfTheCitySetsTheAmountOfItsTypeAndMethodFromItsDay() {
        var procedure = procedure("""
            fee:
              - {method: mọi hình thức, amount: null, type: lệ phí hộ tịch, state: unclear, why: do thành phố quyết định}
            """);

        assertThat(procedure.state(Facet.FEE, LocalDate.of(2026, 8, 7)))
                .isEqualTo(new FacetState.Unclear("do thành phố quyết định"));
        assertThat(procedure.state(Facet.FEE, LocalDate.of(2026, 8, 8))).isEqualTo(new FacetState.Usable());
        var fee = procedure.facet(Facet.FEE, TODAY).orElseThrow();
        assertThat(fee.text()).isEqualTo("""
            Trực tuyến: 0 đồng (theo Nghị quyết 23/2026/NQ-HĐND).
            Trực tiếp, bưu chính: chưa rõ mức thu, cần hỏi cán bộ.\
            """);
        assertThat(fee.revisions()).containsExactlyInAnyOrder(PROCEDURE, RULE);
    }

    @Test
    void aRuleThatIsDueForReviewLeavesItsAmountOpenAndBringsNoOldOneBack() {
        var procedure = procedure("""
            fee:
              - {method: mọi hình thức, amount: 8.000 đồng một việc, type: lệ phí hộ tịch}
            """);

        assertThat(procedure.facet(Facet.FEE, RULE_REVIEWED_BY).orElseThrow().text())
                .contains("Trực tuyến: 0 đồng");
        assertThat(procedure
                        .facet(Facet.FEE, RULE_REVIEWED_BY.plusDays(1))
                        .orElseThrow()
                        .text())
                .isEqualTo("""
                    Trực tiếp, bưu chính: 8.000 đồng một việc.
                    Trực tuyến: chưa rõ mức thu, cần hỏi cán bộ.\
                    """);
    }

    @Test
    void aRuleWithoutAMatchingTypeDoesNotApply() {
        var other = procedure("fee:\n  - {method: trực tuyến, amount: 8.000 đồng một bản, type: phí cấp bản sao}\n");
        var untyped = procedure("fee:\n  - {method: trực tuyến, amount: 8.000 đồng một bản}\n");

        assertThat(said(other, Facet.FEE)).isEqualTo("Trực tuyến: 8.000 đồng một bản.");
        assertThat(said(untyped, Facet.FEE)).isEqualTo("Trực tuyến: 8.000 đồng một bản.");
    }

    @Test
    void theLastDayIsSaidWhenItIsNearAndEndsTheAmountWhenItHasPassed() {
        var procedure = procedure(
                "fee:\n  - {method: mọi hình thức, amount: 25.000 đồng một thẻ, type: lệ phí, until: 2026-12-31}\n");

        assertThat(procedure
                        .facet(Facet.FEE, LocalDate.of(2026, 10, 1))
                        .orElseThrow()
                        .text())
                .isEqualTo("25.000 đồng một thẻ.");
        assertThat(said(procedure, Facet.FEE)).isEqualTo("25.000 đồng một thẻ (áp dụng đến hết ngày 31/12/2026).");
        assertThat(procedure.state(Facet.FEE, LocalDate.of(2027, 1, 1)))
                .isEqualTo(new FacetState.Unclear("nội dung chỉ áp dụng đến hết ngày 31/12/2026"));
        assertThat(procedure.facet(Facet.FEE, LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void thePlaceIsTheHandlersDeskWithHoursAndTelephone() {
        var procedure = procedure("place: {text: \"Công an xã, nơi đang ở\"}\n");

        var place = procedure.facet(Facet.PLACE, TODAY).orElseThrow();
        assertThat(place.text()).isEqualTo("""
            Công an xã, số 3 đường Thử. Nơi đang ở.
            Giờ nhận: Giờ hành chính.
            Điện thoại: 0225 000 0113.\
            """);
        assertThat(place.revisions()).containsExactlyInAnyOrder(PROCEDURE, COMMUNE);
    }

    @Test
    void whatIsUnclearOrMissingHasNoWords() {
        var procedure = procedure("conditions: {state: missing}\nwho: {state: unclear, why: chưa đối chiếu}\n");

        assertThat(procedure.facet(Facet.CONDITIONS, TODAY)).isEmpty();
        assertThat(procedure.state(Facet.CONDITIONS, TODAY)).isEqualTo(new FacetState.Missing());
        assertThat(procedure.facet(Facet.WHO, TODAY)).isEmpty();
        assertThat(procedure.state(Facet.WHO, TODAY)).isEqualTo(new FacetState.Unclear("chưa đối chiếu"));
        assertThat(procedure.state(Facet.REFUSAL, TODAY)).isEqualTo(new FacetState.Missing());
    }

    @Test
    void aProcedurePastItsReviewDayLeavesAutomaticAnswering() {
        var procedure = procedure("conditions: {state: missing}\n");

        assertThat(procedure.answerableOn(LocalDate.of(2027, 1, 31))).isTrue();
        assertThat(procedure.answerableOn(LocalDate.of(2027, 2, 1))).isFalse();
    }

    @Test
    void everyReplyOfTheKnowledgeBaseLeavesRoomForHeadingAndFooter() {
        var loaded = WholeKnowledge.loaded();

        assertThat(loaded.problems()).isEmpty();
        for (Procedure procedure : loaded.snapshot().procedures()) {
            for (Facet facet : Facet.values()) {
                procedure
                        .facet(facet, TODAY)
                        .ifPresent(words -> assertThat(words.text())
                                .as(procedure.key() + " " + facet)
                                .hasSizeLessThan(800)
                                .doesNotContain("..", "  ", " ."));
            }
        }
    }

    private static String said(Procedure procedure, Facet facet) {
        return procedure.facet(facet, TODAY).orElseThrow().text();
    }

    private static Procedure procedure(String facets) {
        var sheet = Yaml.read(("""
            code: "1.999001"
            name: Thủ tục thử
            short_name: Thử
            handler: cong-an-xa
            source: {decision: 1/QĐ-THU, facts_on: 2026-07-31, review_by: 2027-01-31}
            facets:
            """ + facets.indent(2)).getBytes(StandardCharsets.UTF_8));
        var content = ProcedureReader.read(Fields.of("test", sheet, finding -> {
            throw new AssertionError(finding.toString());
        }));
        return new Procedure(PROCEDURE, content, new Setting(Optional.of(commune()), List.of(rule())));
    }

    private static LocalRule rule() {
        return new LocalRule(
                "thu",
                RULE,
                "Mức thu 0 đồng",
                "23/2026/NQ-HĐND",
                LocalDate.of(2026, 8, 8),
                Optional.empty(),
                "thành phố",
                List.of(new LocalRule.Line("Lệ phí hộ tịch", "trực tuyến", "0 đồng", Optional.empty())),
                new Source(
                        Optional.of("23/2026/NQ-HĐND"),
                        Optional.empty(),
                        LocalDate.of(2026, 8, 31),
                        Optional.of(RULE_REVIEWED_BY)));
    }

    private static Commune commune() {
        var sheet = Yaml.read("""
            unit: {kind: xã, name: Thử}
            province: thành phố Thử
            handlers: [{id: cong-an-xa, name: Công an xã, short: Công an, kind: police, phone: 0225 000 0113}]
            service_points: [{id: cong-an, name: Công an xã, address: số 3 đường Thử, hours: Giờ hành chính}]
            phones: {center: 0225 000 0101}
            hours: Giờ hành chính
            source: Thử
            facts_on: 2026-01-01
            review_by: 2027-01-01
            """.getBytes(StandardCharsets.UTF_8));
        return (Commune)
                new ItemReader(COMMUNE, Optional.empty()).read(ItemType.COMMUNE, Fields.of("test", sheet, _ -> {}));
    }
}
