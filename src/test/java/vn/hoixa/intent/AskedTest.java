package vn.hoixa.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.procedure.Facet;

class AskedTest {
    private static final Intents INTENTS = Intents.packed(Lexicon.packed());

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "làm khai sinh cần giấy tờ gì | documents",
                "ks cho bé cần những gì ạ | documents",
                "đi đăng ký kết hôn phải mang theo gì | documents",
                "hồ sơ xin con nuôi gồm những gì | documents",
                "lệ phí đăng ký tạm trú | fee",
                "sao y một trang hết bn | fee",
                "tạm trú có mất tiền không | fee",
                "khai tử mất mấy ngày | time_limit",
                "làm căn cước mất bao lâu | time_limit",
                "giấy độc thân lấy ngay được không | time_limit",
                "mất mấy ngày, tốn bao nhiêu tiền | time_limit fee",
                "đăng ký thường trú mất bao nhiêu tiền và bao lâu có | fee time_limit",
                "nộp hồ sơ hộ kinh doanh ở đâu | place",
                "xin giấy độc thân thì gặp ai | place",
                "tạm trú làm online được không | online",
                "khai sinh trên VNeID thế nào | online",
                "cụ 80 tuổi được hưởng bao nhiêu tiền một tháng | benefit",
                "điều kiện nhận trợ cấp hưu trí xã hội | conditions",
                "ai phải đi khai tử | who",
                "nhờ anh trai làm giấy khai sinh hộ | on_behalf",
                "có phải đến trực tiếp không | in_person",
                "đăng ký kết hôn ở xã khác có được không | any_place",
                "quy trình đăng ký khai tử gồm mấy bước | steps",
                "cần bản gốc hay photo | copies",
                "không có giấy chứng sinh thì sao | missing_document",
                "mẫu đơn xin xác nhận độc thân lấy ở đâu | form",
                "làm xong nhận được giấy gì | result",
                "kết quả có gửi về nhà không | result_delivery",
                "vì sao bị từ chối chứng thực | refusal",
                "ai ký giấy khai sinh | authority",
                "nghị định nào quy định việc này | legal_basis",
                "sinh xong bao lâu thì phải đi khai sinh | deadline",
                "quá hạn có bị phạt không | deadline",
                "phải nộp trước khi hết hạn bao nhiêu ngày | deadline",
                "hòa giải trong bao nhiêu ngày | time_limit",
                "có bắt buộc cả hai cùng có mặt không | in_person",
                "thờ cúng liệt sĩ cần hồ sơ gì | documents",
                "từ chối nhận thừa kế cần giấy tờ gì | documents",
                "tốn nhiều không | fee",
                "bao giờ phải làm khai tử, ai đi làm được | deadline who",
                "khai tu xong lanh mai tang phi bao nhieu | benefit",
                "sao y học bạ ở xã được không | place",
                "đứa út thì ai dẫn đi làm | who",
                "giấy xác nhận độc thân có giá trị bao lâu | validity",
                "trích lục hộ tịch là gì | definition",
                "làm xong thì phải làm gì tiếp | next_steps",
            })
    void eachFacetIsHeardInPeoplesWordsWithAndWithoutDiacritics(String question, String facets) {
        List<Facet> expected = Arrays.stream(facets.split(" "))
                .map(id -> Facet.of(id).orElseThrow())
                .toList();
        assertThat(asked(question).facets()).isEqualTo(expected);
        assertThat(asked(Vietnamese.fold(question)).facets()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "thủ tục khai sinh thế nào | OVERVIEW",
                "em muốn đăng ký kết hôn | OVERVIEW",
                "mất giấy khai sinh | OVERVIEW",
                "chứng thực giấy ủy quyền | OVERVIEW",
                "xin hỗ trợ mai táng phí | OVERVIEW",
                "lệ phí bao nhiêu | FACET",
                "có mất phí không | FACET",
                "làm online được không | FACET",
                "căn cước hết hạn có dùng được không | CASE",
                "chưa đăng ký kết hôn làm khai sinh cho con được không | CASE",
                "bà ngoại đi làm thay có được không | CASE",
                "nếu không có giấy chứng sinh thì sao | CASE",
                "có bắt buộc phải về quê không | CASE",
                "độc thân nhận con nuôi được không | CASE",
            })
    void theKindOfAQuestionIsHeard(String question, QuestionKind kind) {
        assertThat(asked(question).kind()).isEqualTo(kind);
        assertThat(asked(Vietnamese.fold(question)).kind()).isEqualTo(kind);
    }

    private static Asked asked(String question) {
        return INTENTS.asked(INTENTS.hear(question));
    }
}
