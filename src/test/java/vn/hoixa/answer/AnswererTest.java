package vn.hoixa.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.procedure.Facet;
import vn.hoixa.review.Basis;
import vn.hoixa.review.StandingReply;

class AnswererTest {
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "đăng ký khai sinh cho bé cần giấy tờ gì | 1.001193",
                "đk ks cho con cần mang theo j | 1.001193",
                "thủ tục đăng ký kết hôn thế nào | 1.000894",
                "xin giấy xác nhận độc thân nộp ở đâu | 1.004873",
                "đăng ký tạm trú mất bao lâu | 1.004194",
                "chứng thực chữ ký hết bao nhiêu tiền | 2.000884",
                "mở hộ kinh doanh cần gì | 1.001612",
                "đăng ký kết hôn ở xã cần gì | 1.000894",
            })
    void aPlainQuestionIsAnsweredWithItsProcedureAlsoWithoutDiacritics(String question, String code) {
        for (String typed : List.of(question, Vietnamese.fold(question))) {
            Answer answer = Conversed.ask(typed);
            assertThat(answer).as(typed).isInstanceOf(Answer.Ready.class);
            assertThat(Conversed.codes(answer)).containsExactly(code);
            assertThat(Conversed.text(answer).basis()).isInstanceOf(Basis.Published.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nộp hồ sơ trực tuyến thế nào", "lam ho co duoc khong", "Mẫu giấy ủy quyền?"})
    void aQuestionWrittenWithACommonAnswerIsItsOwnHoweverPlainItsWords(String question) {
        assertThat(Conversed.ask(question)).isInstanceOf(Answer.Ready.class);
    }

    @Test
    void askedFacetsComeFirstAndInTheOrderTheyWereAsked() {
        var ready = (Answer.Ready) Conversed.ask("đăng ký kết hôn tốn bao nhiêu tiền, cần giấy tờ gì");
        assertThat(ready.what().getFirst().facets().keySet()).startsWith(Facet.FEE, Facet.DOCUMENTS);
        assertThat(ready.text().body()).containsSubsequence("Phí, lệ phí", "Giấy tờ cần có");
    }

    @Test
    void anAnswerNamesItsProcedureFirstAndItsSourceLast() {
        var conversation = new Conversed();
        conversation.say("chào xã");
        String body = Conversed.body(conversation.say("đăng ký khai sinh cần giấy tờ gì"));
        assertThat(body).startsWith("Về: Đăng ký khai sinh");
        assertThat(body.lines().toList().getLast())
                .startsWith("Nguồn: thủ tục 1.001193")
                .contains("Mã tin");
        assertThat(body.length()).isLessThanOrEqualTo(900);
    }

    @Test
    void theFirstReplySaysThatAMachineAnswers() {
        var conversation = new Conversed();
        assertThat(Conversed.body(conversation.say("đăng ký tạm trú cần gì"))).contains("Trợ lý tự động (AI)");
        assertThat(Conversed.body(conversation.say("lệ phí bao nhiêu"))).doesNotContain("Trợ lý tự động (AI)");
    }

    @Test
    void nothingParticularAskedGetsTheDefaultCard() {
        var ready = (Answer.Ready) Conversed.ask("em muốn đăng ký kết hôn");
        assertThat(ready.what().getFirst().facets().keySet())
                .startsWith(Facet.DOCUMENTS, Facet.PLACE, Facet.TIME_LIMIT, Facet.FEE);
    }

    @Test
    void aFacetThatMayNotBeToldIsSaidToBeSoInItsPlace() {
        String body = Conversed.body(Conversed.ask("đăng ký kết hôn mất bao lâu"));
        assertThat(body).contains("Bao lâu có: chưa rõ, vì");
    }

    @Test
    void theOfficerIsAlwaysWithinReach() {
        for (String question : List.of("đăng ký khai sinh cần gì", "đi đăng kiểm xe ở đâu", "chứng thực giấy tờ")) {
            assertThat(Conversed.text(Conversed.ask(question)).options())
                    .anyMatch(option -> option.id().value().equals("officer") && option.key() == 0);
        }
    }

    @Test
    void aReviewedCaseIsAnsweredInItsWords() {
        var ready = (Answer.Ready) Conversed.ask("đăng ký kết hôn có phải cả hai cùng đến không");
        assertThat(ready.text().body()).contains("Cả hai bên phải có mặt");
    }

    @Test
    void aCaseThatNothingDecidesGoesToAnOfficer() {
        Answer answer = Conversed.ask("đang ở tù có được đăng ký kết hôn không");
        if (answer instanceof Answer.Ready ready) {
            assertThat(ready.text().body()).contains("Trường hợp riêng của ông/bà cần cán bộ xác nhận");
        } else {
            assertThat(answer).isInstanceOf(Answer.NeedsReview.class);
        }
    }

    @Test
    void aMatterOfOthersIsShownItsWay() {
        var declined = (Answer.Declined) Conversed.ask("làm bằng lái xe máy A1 ở đâu");
        assertThat(declined.topic()).isPresent();
        assertThat(declined.text().body()).contains("Nơi giải quyết");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kết quả xổ số hôm nay", "trời mai có mưa không", "giá vàng hôm nay bao nhiêu"})
    void whatIsNoMatterOfACommuneIsNeverAnsweredWithAProcedure(String question) {
        assertThat(Conversed.ask(question)).isInstanceOf(Answer.Declined.class);
    }

    @Test
    void wordsThatSayNothingAreAskedForOnceMoreThenAPersonIsOffered() {
        var conversation = new Conversed();
        assertThat(((Answer.Standing) conversation.say("hả")).which()).isEqualTo(StandingReply.NOT_UNDERSTOOD);
        assertThat(((Answer.Standing) conversation.say("ơ")).which()).isEqualTo(StandingReply.NOT_UNDERSTOOD_AGAIN);
    }

    @Test
    void aDeathIsMetWithCondolence() {
        assertThat(Conversed.body(Conversed.ask("bố em mới mất, khai tử cần giấy tờ gì")))
                .contains("Xin chia buồn");
        assertThat(Conversed.body(Conversed.ask("mất giấy khai sinh thì xin bản sao ở đâu")))
                .doesNotContain("Xin chia buồn");
    }

    @Test
    void personalDataIsNoticedInTheSameReply() {
        String body = Conversed.body(Conversed.ask("căn cước của tôi 001085012345, đăng ký tạm trú cần gì"));
        assertThat(body).contains("thông tin riêng").contains("Về: Đăng ký tạm trú");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cậu em mất đêm qua, giờ lo giấy tờ gì trước",
                "vo toi vua mat",
                "ba noi mat o benh vien, gio lam gi",
            })
    void aDeathAndNothingWantedIsMetWithWhatHasToBeDone(String said) {
        assertThat(Conversed.body(Conversed.ask(said))).contains("Người thân qua đời: các việc cần làm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vo em mat can cuoc roi, lam lai o dau",
                "bố em mất cmnd, xin lại cần gì",
                "con em mat the bao hiem"
            })
    void whoLostAPaperIsNotMournedWith(String said) {
        assertThat(Conversed.body(Conversed.ask(said))).doesNotContain("chia buồn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"em oi cho chi hoi cai nay voi", "cho hoi chut", "cho cô hỏi xíu nha"})
    void aQuestionThatIsOnlyAnnouncedIsInvited(String said) {
        assertThat(((Answer.Standing) Conversed.ask(said)).which()).isEqualTo(StandingReply.GREETING_FIRST);
    }

    @Test
    void aSpecialProcedureWhoseMarkIsNotSaidIsAskedBackOrReferred() {
        assertThat(Conversed.ask("toi muon xin xac nhan nguoi co cong")).isNotInstanceOf(Answer.Ready.class);
        assertThat(Conversed.codes(Conversed.ask("lam can cuoc o xa duoc khong")))
                .containsExactly("1.014061");
    }

    @Test
    void whetherAPermitIsNeededIsNoQuestionForItsPapers() {
        var review = (Answer.NeedsReview) Conversed.ask("nha cap 4 xay moi can giay phep xd k");
        assertThat(review.reason()).isEqualTo(Reason.CASE_WITHOUT_RULE);
    }

    @Test
    void aBareTopicIsAskedBack() {
        assertThat(Conversed.ask("cho hỏi về hợp tác xã")).isInstanceOf(Answer.Clarify.class);
    }

    @Test
    void whatIsHardlyNamedAndNearlySomethingElseIsNotAnswered() {
        assertThat(Conversed.ask("trâu nhà tôi bị người ta đánh chết thì bắt đền ở xã thế nào"))
                .isNotInstanceOf(Answer.Ready.class);
    }

    @Test
    void whoseMatterItIsIsToldOnlyWhereThatIsClear() {
        var declined = (Answer.Declined) Conversed.ask("con tôi học bơi ở đâu rẻ");
        assertThat(declined.topic()).isEmpty();
        assertThat(declined.text().body()).doesNotContain("nhà đất");
    }

    @ParameterizedTest
    @ValueSource(strings = {"em bị mất hộ chiếu", "mất hộ chiếu thì làm sao"})
    void aTopicOfOthersDoesNotTakeTheWordFromAProcedureThatIsNamedBetter(String said) {
        assertThat(Conversed.codes(Conversed.ask(said))).startsWith("1.010386");
    }

    @Test
    void whatIsAskedAndMayNotBeToldIsSaidBeforeTheRule() {
        var ready = (Answer.Ready)
                Conversed.ask("bố tôi 76 tuổi, tôi là con đi nộp thay hồ sơ trợ cấp hưu trí xã hội được không");
        assertThat(ready.what().getFirst().facets().keySet()).containsExactly(Facet.ON_BEHALF, Facet.CONDITIONS);
        assertThat(ready.text().body())
                .containsSubsequence("Nhờ người làm hộ: nguồn chính thức không ghi", "Điều kiện");
    }

    @Test
    void aTopicOfOthersCalledByItsNameComesBeforeAProcedureThatOnlySharesItsAct() {
        assertThat(Conversed.ask("thẻ học sinh của cháu bị mất thì làm lại ở đâu"))
                .isInstanceOf(Answer.Declined.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "toi muon lam so do cho thua dat moi",
                "khach o ngu 2 dem phai khai bao luu tru khong",
                "chong toi lam ngu nghiep, xin mua bao hiem",
                "cong chung may trang thi het bao nhieu",
                "muon hoi ve hat xoan o dinh lang",
                "đổi địa chỉ sau khi sáp nhập xã thì sửa ở đâu",
                "số điện thoại trong dữ liệu dân cư của tôi bị sai, muốn sửa",
                "khách ngủ lại homestay một đêm thì phải báo công an lúc nào",
            })
    void wordsThatOnlyLookLikeARequestAreNone(String said) {
        assertThat(Conversed.ask(said)).isNotInstanceOf(Answer.Standing.class);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "hồ sơ của tôi đến đâu rồi | DOSSIER_STATUS",
                "ho so nop tuan truoc xong chua | DOSSIER_STATUS",
                "mấy giờ ủy ban mở cửa | OPENING_HOURS",
                "thứ bảy xã có làm việc không | OPENING_HOURS",
                "cho xin số điện thoại công an xã | PHONE",
                "tôi muốn khiếu nại | COMPLAINT",
                "hàng xóm hát karaoke ồn quá | COMPLAINT",
                "tôi muốn tố giác tội phạm | CRIME_REPORT",
                "cảm ơn nhé | THANKS",
                "bạn là ai | WHO_ARE_YOU",
                "bạn làm được gì | WHAT_CAN_YOU_DO",
                "đồ ngu | RUDE",
            })
    void requestsThatAreNoProcedureHaveTheirOwnReplies(String said, StandingReply reply) {
        assertThat(((Answer.Standing) Conversed.ask(said)).which()).isEqualTo(reply);
    }

    @Test
    void aGreetingIsMetWithWhoIsSpeaking() {
        assertThat(((Answer.Standing) Conversed.ask("chào ạ")).which()).isEqualTo(StandingReply.GREETING_FIRST);
        assertThat(((Answer.Standing) Conversed.ask("chào ạ", "chào ạ")).which())
                .isEqualTo(StandingReply.GREETING_BACK);
    }

    @Test
    void aMessageLongerThanIsReadAsksForAShorterOne() {
        String longest = "đăng ký khai sinh cần gì. ".repeat(200).substring(0, 4_096);
        assertThat(Conversed.body(Conversed.ask(longest + "a")))
                .contains("Tin dài quá", "hỏi lại bằng một, hai câu", "nhắn 0");
        assertThat(Conversed.body(Conversed.ask(longest))).doesNotContain("Tin dài quá");
    }
}
