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
    void whoSaysThatItIsTwoMattersIsNotAnsweredAboutOne() {
        var asked = Conversed.ask("em cần đăng ký tạm trú, thẻ căn cước cũng vừa bị mất, hai việc này phải làm sao");
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

    @ParameterizedTest(name = "{0}, {1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "đăng ký khai sinh cần gì | thế có mất phí không | 1.001193",
                "đăng ký khai sinh cần gì | còn online thì sao | 1.001193",
                "đăng ký kết hôn cần gì | mat bao lau | 1.000894",
                "đăng ký kết hôn cần gì | đăng ký tạm trú thì cần giấy tờ gì | 1.004194",
            })
    void aFollowUpIsAboutTheSameProcedureUnlessItNamesAnother(String first, String then, String code) {
        assertThat(Conversed.codes(Conversed.ask(first, then))).containsExactly(code);
    }

    @Test
    void aChosenProcedureIsAnsweredWithTheFacetsFirstAskedFor() {
        var conversation = new Conversed();
        Answer asked = conversation.say("xin hỗ trợ mai táng phí cần giấy tờ gì");
        assertThat(asked).isInstanceOf(Answer.Clarify.class);
        assertThat(((Answer.Clarify) asked).options().size()).isLessThanOrEqualTo(6);
        var ready = (Answer.Ready) conversation.say("so 1");
        assertThat(ready.what().getFirst().facets().keySet()).startsWith(Facet.DOCUMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", "so 1", "số một", "cái đầu", "mot", "Câu 1"})
    void theFirstOptionIsChosenInManyWords(String typed) {
        var conversation = new Conversed();
        var clarify = (Answer.Clarify) conversation.say("xin hỗ trợ mai táng phí");
        String first = clarify.options().getFirst().id().code().orElseThrow().value();
        assertThat(Conversed.codes(conversation.say(typed))).containsExactly(first);
    }

    @Test
    void aButtonNeverExpires() {
        var conversation = new Conversed();
        conversation.say("thời tiết hôm nay thế nào");
        var ready = (Answer.Ready) conversation.press("f:1.001193:deadline");
        assertThat(ready.text().body()).contains("60 ngày");
    }

    @Test
    void zeroAsksForAPersonAndTheNextMessageIsTheQuestion() {
        var conversation = new Conversed();
        conversation.say("đăng ký khai sinh cần gì");
        var first = (Answer.NeedsReview) conversation.say("0");
        assertThat(first.reason()).isEqualTo(Reason.ASKS_FOR_OFFICER);
        assertThat(first.candidates()).extracting(one -> one.code().value()).containsExactly("1.001193");
        var second = (Answer.NeedsReview) conversation.say("con tôi mang họ mẹ được không");
        assertThat(second.reason()).isEqualTo(Reason.FOR_OFFICER);
        assertThat(conversation.context().awaiting()).isEqualTo(Context.Awaiting.NOTHING);
    }

    @Test
    void notThisAsksAgainAndThenGoesToAPerson() {
        var conversation = new Conversed();
        conversation.say("đăng ký khai sinh cần gì");
        assertThat(conversation.say("9")).isInstanceOfAny(Answer.Standing.class, Answer.Clarify.class);
        var second = (Answer.NeedsReview) conversation.say("9");
        assertThat(second.reason()).isEqualTo(Reason.NOT_THIS);
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

    @Test
    void chatterIsAboutNothingThatWasTalkedAbout() {
        assertThat(Conversed.ask("mất căn cước làm lại ở đâu", "bạn mấy tuổi rồi"))
                .isInstanceOf(Answer.Declined.class);
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
    void anAgeTellsWhichSiblingAFollowUpIsAbout() {
        assertThat(Conversed.codes(Conversed.ask("lam can cuoc cho toi het bao nhieu", "con dua lon 9 tuoi thi sao")))
                .containsExactly("1.014062");
    }

    @Test
    void aBareTopicIsAskedBack() {
        assertThat(Conversed.ask("cho hỏi về hợp tác xã")).isInstanceOf(Answer.Clarify.class);
    }

    @Test
    void aTopicSaysEnoughOnceItsMatterIsBeingTalkedAbout() {
        assertThat(Conversed.ask("cho hỏi về khai sinh")).isInstanceOf(Answer.Clarify.class);
        var conversation = new Conversed();
        conversation.say("thủ tục khai tử");
        assertThat(conversation.say("à không, khai sinh cơ")).isInstanceOf(Answer.Ready.class);
    }

    @Test
    void anotherTopicInTheMiddleOfATalkIsAskedBackToo() {
        assertThat(Conversed.ask("đăng ký khai sinh cần giấy tờ gì", "xin giay phep xay dung"))
                .isInstanceOf(Answer.Clarify.class);
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

    @Test
    void whatIsAskedAfterAChoiceIsAboutWhatWasOfferedFirst() {
        var conversation = new Conversed();
        var offered = Conversed.codes(conversation.say("cho hỏi về hợp tác xã"));
        Answer answer = conversation.say("cần giấy tờ gì");
        assertThat(answer).isInstanceOf(Answer.Ready.class);
        assertThat(Conversed.codes(answer)).containsExactly(offered.getFirst());
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

    @Test
    void oneProcedureThatCombinesTwoMattersIsNotTakenForTwo() {
        var codes = Conversed.codes(Conversed.ask("vợ chồng chưa cưới, muốn làm khai sinh kèm nhận cha cho bé"));
        assertThat(codes).contains("1.000689");
    }

    @Test
    void aFollowUpThatBearsTheMarkOfASiblingIsAboutTheSibling() {
        assertThat(Conversed.codes(Conversed.ask("đăng ký kết hôn cần gì", "à chồng tôi là người Mỹ")))
                .containsExactly("2.000806");
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
}
