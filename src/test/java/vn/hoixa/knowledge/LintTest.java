package vn.hoixa.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoixa.portal.HandlersByField;
import vn.hoixa.procedure.Finding;

class LintTest {
    private static final String GOOD = """
        code: "1.999001"
        name: Thủ tục cấp giấy thử
        short_name: Xin giấy thử
        field: Thử nghiệm
        handler: trung-tam
        source: {decision: 1/QĐ-THU, facts_on: 2026-07-31, review_by: 2027-01-31}
        legal_basis: [60/2014/QH13]
        names: [giấy thử, xin giấy thử, làm giấy thử, giấy thử nghiệm]
        phrasings: [giấy thử làm ở đâu, lam giay thu, muốn có giấy thử, mất giấy thử]
        facets:
          documents: {always: [{text: Tờ khai, copies: 1 bản chính}]}
          fee: [{method: trực tiếp, amount: 10.000 đồng một bản, type: phí thử}]
          time_limit: {text: 03 ngày làm việc}
        cases:
          - {id: mat-giay, ask: [mất giấy thử thì sao], answer: Làm lại được.}
        """;
    private static final String COMMUNE = """
        unit: {kind: xã, name: Mẫu Thử}
        province: thành phố Thử
        handlers: [{id: trung-tam, name: Trung tâm, short: Trung tâm, kind: commune}]
        service_points: []
        phones: {center: 0225 000 0101}
        hours: Giờ hành chính
        source: Thử
        facts_on: 2026-01-01
        review_by: 2027-01-01
        """;

    @Test
    void theKnowledgeBaseHasNoFindings() {
        assertThat(KnowledgeFiles.lint(Path.of("knowledge-base"))).isEmpty();
    }

    @Test
    void aCompleteSheetHasNoFindings() {
        assertThat(lint(GOOD)).isEmpty();
    }

    @Test
    void aFileThatIsNotYamlIsToldAndNotFatal() {
        assertThat(lint("code: [1, 2")).contains("không đọc được YAML");
    }

    @Test
    void aKeyThatStandsTwiceIsTold() {
        assertThat(lint(GOOD + "name: Khác\n")).contains("không đọc được YAML");
    }

    @Test
    void anUnknownKeyIsTold() {
        assertThat(lint(GOOD + "colour: red\n")).contains("colour: mục lạ");
    }

    @Test
    void aBodyThatIsNoMoreIsTold() {
        assertThat(lint(GOOD.replace("Làm lại được.", "Đến Phòng Tư pháp.")))
                .contains("nhắc đến \"Phòng Tư pháp\", không còn từ ngày 01/07/2025");
        assertThat(lint(GOOD.replace("Làm lại được.", "Sổ hộ khẩu không còn giá trị.")))
                .isEmpty();
    }

    @Test
    void aRepealedLawOrCodeIsTold() {
        assertThat(lint(GOOD.replace("60/2014/QH13", "158/2005/NĐ-CP"))).contains("không còn hiệu lực");
        assertThat(lint(GOOD.replace("1.999001", "2.001009"), "2.001009-thu.yaml"))
                .contains("đã bãi bỏ");
    }

    @Test
    void anAmountWithoutItsConditionOrTypeIsTold() {
        assertThat(lint(GOOD.replace("10.000 đồng một bản", "10.000 đồng"))).contains("phải đi với điều kiện");
        assertThat(lint(GOOD.replace(", type: phí thử", ""))).contains("phải ghi loại phí");
        assertThat(lint(GOOD.replace("10.000 đồng một bản", "10 USD"))).contains("tính bằng đồng");
    }

    @Test
    void aTimeLimitWithoutUnitIsTold() {
        assertThat(lint(GOOD.replace("03 ngày làm việc", "\"3\""))).contains("phải có đơn vị");
    }

    @Test
    void somebodysTelephoneIsToldWithoutItsDigits() {
        String found = lint(GOOD.replace("Làm lại được.", "Gọi 0912345678."));
        assertThat(found).contains("giống dữ liệu cá nhân").doesNotContain("0912345678");
    }

    @Test
    void hiddenCharactersAndDecomposedLettersAreTold() {
        assertThat(lint(GOOD.replace("Làm lại được.", "Làm\u200e lại được."))).contains("ký tự ẩn");
        assertThat(lint(GOOD.replace("Xin giấy", "Xin gia\u0302\u0301y"))).contains("NFC");
    }

    @Test
    void aHandlerThatTheCommuneLacksIsTold() {
        assertThat(lint(GOOD.replace("handler: trung-tam", "handler: khac"))).contains("handlers của commune.yaml");
    }

    private static String lint(String sheet) {
        return lint(sheet, "1.999001-thu.yaml");
    }

    private static String lint(String sheet, String file) {
        var base = TestKnowledge.aBaseWith(Map.of("procedures/thu/" + file, sheet, "commune.yaml", COMMUNE));
        return String.join(
                "\n",
                Lint.of(base).stream()
                        .filter(finding -> !finding.file().equals(HandlersByField.FILE))
                        .map(Finding::toString)
                        .toList());
    }
}
