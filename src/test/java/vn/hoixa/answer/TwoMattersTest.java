package vn.hoixa.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two matters in one question get both, or are asked about; circumstances of one are none. */
class TwoMattersTest {
    @Test
    void whoSaysThatItIsTwoMattersIsNotAnsweredAboutOne() {
        var asked = Conversed.ask("gắn pin mặt trời và nâng mái nhà, hai chuyện này phải báo hay xin phép gì");
        assertThat(asked).isInstanceOf(Answer.Clarify.class);
        assertThat(Conversed.text(asked).body()).contains("hỏi mấy việc một lúc", "1. ", "2. ");
    }

    @Test
    void whoSpeaksOfTwoAndIsNotClearAboutOneIsAskedAboutThatOne() {
        var asked = Conversed.ask(
                "Đăng ký tạm trú mất bao lâu?", "the con lam khai tu cho ong thi sao, 2 viec do mat may ngay");
        assertThat(Conversed.text(asked).body()).doesNotContain("hỏi mấy việc một lúc");
    }

    @Test
    void whoNamesTwoWithoutAWordThatJoinsAndSaysThatItIsTwoIsToldAboutBoth() {
        var asked = Conversed.ask("em cần đăng ký tạm trú, thẻ căn cước cũng vừa bị mất, hai việc này phải làm sao");
        assertThat(Conversed.codes(asked)).containsExactly("1.004194", "1.014064");
    }

    @Test
    void twoProceduresInOneQuestionAreBothAnswered() {
        Answer answer = Conversed.ask("đăng ký khai sinh và đăng ký thường trú cần giấy tờ gì");
        assertThat(Conversed.codes(answer)).contains("1.001193", "1.004222");
        assertThat(answer).isInstanceOf(Answer.Ready.class);
    }

    @ParameterizedTest(name = "{0} → {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "bé nhà tôi mới chào đời, giờ làm khai sinh với nhập khẩu cho bé | 1.001193 | 1.004222",
                "cu huong tro cap huu tri xa hoi mat roi, lam khai tu va mai tang phi | 1.000656 | 1.014028",
                "xoa dang ky tam tru nha cu roi dang ky tam tru cho moi thue | 1.010028 | 1.004194",
            })
    void whatStandsNearestToTheJointAndTheWholeQuestionSayWhichTwoAreMeant(String said, String first, String second) {
        assertThat(Conversed.codes(Conversed.ask(said))).containsExactly(first, second);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cưới xong rồi, giấy kết hôn có rồi, giờ nhập khẩu về nhà chồng làm sao | 1.004222",
                "giay chung sinh co roi, lam khai sinh cho be can them gi | 1.001193",
            })
    void whatIsDoneOrOnlyToldIsNoSecondMatter(String said, String meant) {
        assertThat(Conversed.codes(Conversed.ask(said))).contains(meant).doesNotContain("1.000894");
    }

    @Test
    void oneProcedureThatCombinesTwoMattersIsNotTakenForTwo() {
        var codes = Conversed.codes(Conversed.ask("vợ chồng chưa cưới, muốn làm khai sinh kèm nhận cha cho bé"));
        assertThat(codes).contains("1.000689");
    }

    @Test
    void anOfficeThatHandlesBothIsNamedOnce() {
        Answer answer = Conversed.ask("làm chế độ thai sản rồi xin cấp lại sổ bảo hiểm xã hội nộp ở đâu");
        assertThat(Conversed.codes(answer)).containsExactly("2.000693", "1.002759");
        assertThat(Conversed.body(answer)).containsOnlyOnce("Việc này do").containsOnlyOnce("Cần xã chỉ thêm: nhắn 0");
    }
}
