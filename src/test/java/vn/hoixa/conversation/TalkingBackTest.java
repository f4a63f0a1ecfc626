package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.question.Acted;
import vn.hoixa.question.QuestionState;
import vn.hoixa.question.Settlement;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.OptionId;
import vn.hoixa.turn.Lookback;
import vn.hoixa.turn.TurnOutcome;

/** An officer asks back, or calls back. */
class TalkingBackTest extends LoopStory {
    @Autowired
    Lookback lookback;

    @Test
    void aCitizenWhoIsAskedBackAnswersTheSameOfficer() {
        var citizen = aCitizen();
        var ticket = citizen.asksAnOfficer("nhà tôi muốn xin cây giống của xã")
                .ticket()
                .orElseThrow();
        var question = question(ticket);
        questions.claim(question, reviewer);

        assertThat(questions.askBack(question, reviewer, Wording.of("Gia đình ở thôn nào?")))
                .isInstanceOf(Acted.Done.class);
        assertThat(citizen.arrived(1).getFirst().text().body()).contains("Gia đình ở thôn nào?", ticket.toString());
        assertThat(tickets.view(ticket).orElseThrow().promisedBy()).isEmpty();

        var reply = citizen.asks("Thôn 3 ạ");

        assertThat(reply.outcome()).isEqualTo(TurnOutcome.WAITING);
        assertThat(reply.ticket()).contains(ticket);
        var opened = questions.open(question, reviewer).orElseThrow();
        assertThat(opened.question().state()).isEqualTo(QuestionState.CLAIMED);
        assertThat(opened.hold().orElseThrow().officer()).isEqualTo(reviewer.id());
        assertThat(lookback.words(question)).extracting(words -> words.value()).contains("Thôn 3 ạ");
        assertThat(opened.question().promisedBy()).isPresent();
    }

    @Test
    void whoIsAskedBackIsStillAnsweredAboutAnotherProcedure() {
        var citizen = aCitizen();
        var question = question(citizen.asksAnOfficer("xã có phát loa tìm trâu lạc không")
                .ticket()
                .orElseThrow());
        questions.askBack(question, reviewer, Wording.of("Trâu lạc ở đâu?"));

        var other = citizen.asks("đăng ký khai sinh cần giấy tờ gì");

        assertThat(other.outcome()).isEqualTo(TurnOutcome.ANSWERED);
        assertThat(questions.open(question, reviewer).orElseThrow().question().state())
                .isEqualTo(QuestionState.ASKED_BACK);
    }

    @Test
    void aNumberToCallBackIsSealedShownToTheClaimerOnlyAndGoneAtClosing() {
        var citizen = aCitizen();
        citizen.chooses(OptionId.OFFICER);
        var ticket = citizen.asks("1").ticket().orElseThrow();
        var question = question(ticket);

        assertThat(citizen.asks("số 12345678").text().body()).contains("chưa đúng dạng");
        var noted = citizen.asks("0912 345 678");

        assertThat(noted.text().body())
                .contains("Đã ghi số để gọi lại", ticket.toString())
                .doesNotContain("0912");
        assertThat(history.of(citizen.user(), Instant.EPOCH).toString()).doesNotContain("345 678");
        assertThat(questions.callback(question, reviewer)).isEmpty();
        questions.claim(question, reviewer);
        assertThat(questions.callback(question, reviewer)).contains("0912345678");
        assertThat(questions.callback(question, colleague)).isEmpty();
        assertThat(questions.close(question, reviewer, Settlement.BY_PHONE, "đã gọi, đã rõ"))
                .isInstanceOf(Acted.Done.class);
        assertThat(citizen.arrived(1).getFirst().text().body()).contains("qua điện thoại");
        assertThat(jdbc.sql("SELECT callback_number IS NULL FROM question WHERE id = ?")
                        .param(question)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoWantsNoCallAfterAllStillWaitsAndIsNotAskedAgain() {
        var citizen = aCitizen();
        citizen.chooses(OptionId.OFFICER);
        var ticket = citizen.asks("1").ticket();

        assertThat(citizen.asks("0").ticket()).isEqualTo(ticket);
        assertThat(citizen.asks("0912 345 678").text().body()).doesNotContain("Đã ghi số");
    }
}
