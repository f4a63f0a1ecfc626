package vn.hoixa.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Yaml;

/** A rule in a form: read, checked field by field, written back as it was. */
class RuleFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final RuleForm shipped =
            RuleForm.of(Yaml.read(BaseFiles.packed().files().get("local-rules/mien-phi-truc-tuyen-2026.yaml")));

    @Test
    void theShippedRuleIsReadWholeAndHasNoProblems() {
        assertThat(shipped.number()).isEqualTo("23/2026/NQ-HĐND");
        assertThat(shipped.lines()).hasSize(11);
        assertThat(shipped.problems(TODAY)).isEmpty();
        assertThat(shipped.newKey()).isEqualTo("nghi-quyet-23-2026-nq-hdnd");
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        assertThat(RuleForm.of(JsonMapper.shared().readTree(shipped.sheet("thu"))))
                .isEqualTo(shipped);
    }

    @Test
    void aRuleIsPastInForceOrToCome() {
        assertThat(shipped.on(LocalDate.of(2026, 8, 7))).isEqualTo(RuleForm.Time.FUTURE);
        assertThat(shipped.on(LocalDate.of(2026, 8, 8))).isEqualTo(RuleForm.Time.NOW);
        var ended = typed("until", "2026-08-31");
        assertThat(ended.on(LocalDate.of(2026, 8, 31))).isEqualTo(RuleForm.Time.NOW);
        assertThat(ended.on(LocalDate.of(2026, 9, 1))).isEqualTo(RuleForm.Time.PAST);
    }

    @Test
    void emptyRowsArePassedOver() {
        var form = form();
        form.add("fee_type", " ");
        form.add("method", "trực tuyến");
        form.add("amount", "");
        form.add("condition", "");

        assertThat(RuleForm.of(form).lines()).hasSize(1);
    }

    @Test
    void aProblemNamesItsFieldItsValueAndItsRule() {
        assertThat(typed("number", "23").problems(TODAY))
                .containsExactly("Số nghị quyết “23”: ghi như 23/2026/NQ-HĐND.");
        assertThat(typed("until", "2026-08-01").problems(TODAY))
                .containsExactly("Đến hết ngày “2026-08-01”: không được trước ngày bắt đầu áp dụng.");
        assertThat(typed("facts_on", "2026-12-01").problems(TODAY))
                .containsExactly("Đối chiếu nguồn ngày “2026-12-01”: không được sau hôm nay.");
        assertThat(typed("review_by", "").problems(TODAY)).containsExactly("Hạn rà soát: chưa ghi.");
        assertThat(typed("amount", "tùy").problems(TODAY))
                .containsExactly(
                        "Khoản 1, mức thu “tùy”: ghi số tiền như 0 đồng, 10.000 đồng một trang, hoặc miễn phí.");
        assertThat(typed("method", "tại quầy").problems(TODAY))
                .singleElement()
                .asString()
                .contains("tại quầy");
    }

    private static RuleForm typed(String field, String value) {
        var form = form();
        form.put(field, List.of(value));
        return RuleForm.of(form);
    }

    private static LinkedMultiValueMap<String, String> form() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("title", "Mức thu thử");
        form.add("number", "1/2026/NQ-HĐND");
        form.add("from", "2026-08-08");
        form.add("scope", "Cả thành phố");
        form.add("source", "Nghị quyết thử");
        form.add("facts_on", "2026-11-01");
        form.add("review_by", "2027-05-01");
        form.add("fee_type", "lệ phí hộ tịch");
        form.add("method", "trực tuyến");
        form.add("amount", "0 đồng");
        form.add("condition", "");
        return form;
    }
}
