package vn.hoixa.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.conversation.LoopStory;
import vn.hoixa.office.Matter;
import vn.hoixa.question.Questions.Lane;

/** Who holds a question: claimed, left idle, returned, handed over, late. */
class HoldingTest extends LoopStory {
    @Autowired
    LatePromises late;

    @Test
    void aClaimedQuestionIsLeftToItsHolderAndReturnedWithANote() {
        var question = question(
                aCitizen().asksAnOfficer("xã có tổ hòa giải không").ticket().orElseThrow());
        questions.claim(question, reviewer);

        assertThat(questions.claim(question, colleague)).isInstanceOf(Acted.HeldBy.class);
        assertThat(questions.release(question, reviewer, " ")).isInstanceOf(Acted.Incomplete.class);
        assertThat(questions.release(question, reviewer, "Cần hỏi bộ phận khác"))
                .isInstanceOf(Acted.Done.class);
        assertThat(questions.claim(question, colleague)).isInstanceOf(Acted.Done.class);
        assertThat(questions.open(question, colleague).orElseThrow().notes())
                .extracting(Opened.Note::text)
                .containsExactly("Cần hỏi bộ phận khác");
    }

    @Test
    void anIdleHolderLosesTheQuestion() {
        var question = question(aCitizen()
                .asksAnOfficer("xã có hợp tác xã rau sạch không")
                .ticket()
                .orElseThrow());
        questions.claim(question, reviewer);
        jdbc.sql("UPDATE question SET touched_at = touched_at - interval '31 minutes' WHERE id = ?")
                .param(question)
                .update();

        assertThat(questions.queue(colleague, Lane.WAITING))
                .extracting(Listed::id)
                .contains(question);
        assertThat(questions.claim(question, colleague)).isInstanceOf(Acted.Done.class);
    }

    @Test
    void aQuestionHandedOverIsTheOtherDesksAndNoLongerOurs() {
        var question = question(aCitizen()
                .asksAnOfficer("có người lạ đi thu tiền từ thiện ở thôn")
                .ticket()
                .orElseThrow());

        assertThat(questions.handOver(question, reviewer, new Matter.OfPolice(), "Việc của Công an xã"))
                .isInstanceOf(Acted.Done.class);

        assertThat(questions.open(question, police).orElseThrow().mayDecide().isAllowed())
                .isTrue();
        assertThat(approve(question, reviewer, "Xin gọi công an.")).isInstanceOf(Acted.NotAllowed.class);
    }

    @Test
    void aBrokenPromiseIsToldOnceWithANewTimeAndRisesToTheTop() {
        var citizen = aCitizen();
        var ticket = citizen.asksAnOfficer("xã có xe chở rác thứ mấy").ticket().orElseThrow();
        jdbc.sql("UPDATE question SET promised_by = now() - interval '1 hour' WHERE ticket = ?")
                .param(ticket.digits())
                .update();

        late.tellAskers();
        late.tellAskers();

        assertThat(citizen.arrived(1))
                .singleElement()
                .satisfies(text -> assertThat(text.text().body()).contains("chưa trả lời kịp", ticket.toString()));
        assertThat(questions.queue(leader, Lane.WAITING).getFirst().lateness()).isEqualTo(Listed.Lateness.LATE);
        assertThat(tickets.view(ticket).orElseThrow().promisedBy().orElseThrow())
                .isAfter(Instant.now());
    }
}
