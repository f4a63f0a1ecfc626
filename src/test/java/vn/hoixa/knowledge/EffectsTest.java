package vn.hoixa.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.knowledge.Effects.Changed;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.ItemActs;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;

/** What a rule or the commune's information will change, told before it is published. */
class EffectsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String RULE = """
        {"id":"mien-phi","title":"Mức thu thử","number":"1/2026/NQ-THU","from":"%s"%s,"source":"Nghị quyết thử",\
        "facts_on":"2026-11-01","review_by":"2027-11-01","scope":"Cả xã",\
        "rules":[{"fee_type":"%s","method":"%s","amount":"%s"}]}\
        """;

    private final TestKnowledge knowledge = TestKnowledge.on(
                    TestDatabase.fresh(),
                    Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC),
                    TestKnowledge.aBaseWith(Map.of(
                            "procedures/a.yaml", sheet("1.999001", "lệ phí thử", "mọi hình thức", "8.000 đồng"),
                            "procedures/b.yaml", sheet("1.999002", "lệ phí thử", "trực tiếp", "5.000 đồng"),
                            "procedures/c.yaml", sheet("1.999003", "lệ phí khác", "mọi hình thức", "9.000 đồng"))))
            .published();
    private final Effects effects = knowledge.effects();

    @Test
    void aRuleChangesTheAmountsOfItsTypeAndWayFromItsDay() {
        var effect = effects.ofRule("mien-phi", Optional.of(rule("2026-12-01", "trực tuyến", "0 đồng")));

        assertThat(effect).singleElement().satisfies(change -> {
            assertThat(change.on()).isEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(change.amounts()).isEqualTo(1);
            assertThat(change.procedures()).extracting(Changed::code).containsExactly("1.999001");
            assertThat(change.procedures().getFirst().before()).isEqualTo("8.000 đồng.");
            assertThat(change.procedures().getFirst().after())
                    .contains("Trực tuyến: 0 đồng (theo Nghị quyết 1/2026/NQ-THU)")
                    .contains("8.000 đồng");
        });
    }

    @Test
    void aRuleForEveryWayCountsEachAmountOnceAWay() {
        var effect = effects.ofRule("mien-phi", Optional.of(rule("2026-08-08", "mọi hình thức", "0 đồng")));

        assertThat(effect).singleElement().satisfies(change -> {
            assertThat(change.on()).isEqualTo(TODAY);
            assertThat(change.amounts())
                    .as("three ways of one, one way of the other")
                    .isEqualTo(4);
            assertThat(change.procedures()).hasSize(2);
        });
    }

    @Test
    void aRuleThatEndsChangesNothingAfterItsLastDay() {
        var effect = effects.ofRule(
                "mien-phi",
                Optional.of(RULE.formatted(
                        "2026-12-01", ",\"until\":\"2026-12-31\"", "lệ phí thử", "trực tuyến", "0 đồng")));

        assertThat(effect).extracting(Effects.Effect::on).containsExactly(LocalDate.of(2026, 12, 1));
    }

    @Test
    void aTypeThatNoProcedureHasChangesNothing() {
        assertThat(effects.ofRule(
                        "mien-phi", Optional.of(RULE.formatted("2026-08-08", "", "lệ phí lạ", "trực tuyến", "0 đồng"))))
                .isEmpty();
        assertThat(effects.feeTypes()).isEqualTo(Map.of("lệ phí thử", 2, "lệ phí khác", 1));
    }

    @Test
    void whatIsToldBeforehandIsWhatIsSaidAfterwards() {
        var words = rule("2026-08-08", "trực tuyến", "0 đồng");
        var foreseen = effects.ofRule("mien-phi", Optional.of(words))
                .getFirst()
                .procedures()
                .getFirst();
        var slot = new Slot(ItemType.RULE, "mien-phi");
        var editor = knowledge.anEditor();
        knowledge
                .acts()
                .write(
                        new ItemActs.Writing(slot, Optional.empty(), Optional.empty(), words, "thử", Optional.empty()),
                        editor);
        knowledge
                .acts()
                .publish(
                        List.of(knowledge
                                .revisions()
                                .status(slot)
                                .orElseThrow()
                                .waiting()
                                .orElseThrow()),
                        "thử",
                        editor);

        var said = knowledge
                .snapshot()
                .procedure(new ProcedureCode(foreseen.code()))
                .orElseThrow()
                .whole(Facet.FEE, TODAY)
                .orElseThrow();
        assertThat(said.text()).isEqualToIgnoringCase(foreseen.after());
        assertThat(effects.ofRule("mien-phi", Optional.of(words)))
                .as("said already")
                .isEmpty();
        assertThat(effects.ofRule("mien-phi", Optional.empty()))
                .as("out of force")
                .hasSize(1);
    }

    private static String rule(String from, String method, String amount) {
        return RULE.formatted(from, "", "lệ phí thử", method, amount);
    }

    private static String sheet(String code, String type, String method, String amount) {
        return """
            code: "%s"
            name: Thủ tục %s
            short_name: Thủ tục %s
            source: {decision: 1/QĐ-THU, facts_on: 2026-07-31, review_by: 2027-01-31}
            legal_basis: [60/2014/QH13]
            facets:
              fee: [{method: %s, amount: %s, type: %s}]
            """.formatted(code, code, code, method, amount, type);
    }
}
