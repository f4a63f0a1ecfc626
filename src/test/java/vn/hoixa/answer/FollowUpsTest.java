package vn.hoixa.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.procedure.Facet;

/** What a message is about after others: the same, another, what was offered, or nothing of it. */
class FollowUpsTest {
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
    void chatterIsAboutNothingThatWasTalkedAbout() {
        assertThat(Conversed.ask("mất căn cước làm lại ở đâu", "bạn mấy tuổi rồi"))
                .isInstanceOf(Answer.Declined.class);
    }

    @Test
    void anAgeTellsWhichSiblingAFollowUpIsAbout() {
        assertThat(Conversed.codes(Conversed.ask("lam can cuoc cho toi het bao nhieu", "con dua lon 9 tuoi thi sao")))
                .containsExactly("1.014062");
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
    void whatIsAskedAfterAChoiceIsAboutWhatWasOfferedFirst() {
        var conversation = new Conversed();
        var offered = Conversed.codes(conversation.say("cho hỏi về hợp tác xã"));
        Answer answer = conversation.say("cần giấy tờ gì");
        assertThat(answer).isInstanceOf(Answer.Ready.class);
        assertThat(Conversed.codes(answer)).containsExactly(offered.getFirst());
    }

    @Test
    void aFollowUpThatBearsTheMarkOfASiblingIsAboutTheSibling() {
        assertThat(Conversed.codes(Conversed.ask("đăng ký kết hôn cần gì", "à chồng tôi là người Mỹ")))
                .containsExactly("2.000806");
    }

    @ParameterizedTest(name = "{0}, {1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "xin giấy xác nhận độc thân cần gì | tôi từng ở 3 tỉnh khác nhau từ lúc 18 tuổi, mấy chỗ cũ có phải xin từng nơi không | 1.004873",
                "đăng ký tạm trú cho con đi học | cháu 16 tuổi thì tự đi làm được không hay bố mẹ phải ký | 1.004194",
                "đổi căn cước ở đâu | em nhầm, em bị mất thẻ, phí bao nhiêu | 1.014064",
                "dang ky tam tru can giay to gi | sắp hết hai năm thì làm gì tiếp | 1.002755",
                "em muốn đổi căn cước | à em bị mất chứ không phải đổi, tốn bao nhiêu tiền | 1.014064",
            })
    void whatIsNotSureByItselfIsAboutWhatWasTalkedAbout(String first, String then, String code) {
        assertThat(Conversed.codes(Conversed.ask(first, then))).containsExactly(code);
    }

    @Test
    void whoAsksWhatToDoAboutWhatIsAheadIsToldHowItIsDone() {
        Answer answer = Conversed.ask("gia hạn tạm trú", "sắp hết hai năm thì làm gì tiếp");
        assertThat(Conversed.codes(answer)).containsExactly("1.002755");
        assertThat(Conversed.body(answer))
                .containsSubsequence("Giấy tờ cần có", "Nộp ở đâu", "Hạn phải làm")
                .doesNotContain("Làm gì tiếp");
    }
}
