package vn.hoixa.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoixa.conversation.LoopStory;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.question.Questions.Lane;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.Audience;
import vn.hoixa.review.Basis;
import vn.hoixa.turn.TurnOutcome;

/** An officer answers: whom it reaches, what it may hold, how it becomes knowledge. */
class ApprovingTest extends LoopStory {
    @Test
    void anApprovedAnswerReachesItsAskerAndStandsUnderTheTicket() {
        var citizen = aCitizen();
        var ticket =
                citizen.asksAnOfficer("sân bóng của xã mấy giờ mở cửa").ticket().orElseThrow();
        var question = question(ticket);

        assertThat(questions.claim(question, reviewer)).isInstanceOf(Acted.Done.class);
        var acted = approve(question, reviewer, "Sân bóng mở từ 5 giờ đến 21 giờ mỗi ngày.");

        assertThat(acted)
                .asInstanceOf(type(Acted.Done.class))
                .satisfies(done -> assertThat(done.people()).isEqualTo(1));
        var arrived = citizen.arrived(1).getFirst().text();
        assertThat(arrived.body())
                .contains("Sân bóng mở từ 5 giờ", reviewer.title())
                .doesNotContain(reviewer.name());
        assertThat(arrived.basis()).isInstanceOf(Basis.Approved.class);
        var view = tickets.view(ticket).orElseThrow();
        assertThat(view.state()).isEqualTo(Tickets.State.ANSWERED);
        assertThat(view.answer()).contains(arrived);
        assertThat(audit.of(new AuditEntry.Subject("question", question.toString())))
                .extracting(recorded -> recorded.entry().act())
                .containsExactly("question.claim", "question.approve");
    }

    @Test
    void ofTwoOfficersWhoApproveAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var citizen = aCitizen();
        var question = question(citizen.asksAnOfficer("hội làng năm nay tổ chức hôm nào")
                .ticket()
                .orElseThrow());

        var acted = atOnce(
                () -> approve(question, reviewer, "Hội làng ngày mười hai tháng Giêng."),
                () -> approve(question, colleague, "Hội làng ngày mười ba tháng Giêng."));

        assertThat(acted).filteredOn(Acted.Done.class::isInstance).hasSize(1);
        assertThat(acted).filteredOn(Acted.AlreadyDecided.class::isInstance).hasSize(1);
        assertThat(citizen.arrived(1)).hasSize(1);
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM delivery JOIN cleared_text text ON text.id = cleared_text_id
                        WHERE address_id = ? AND text.basis = 'approved'
                        """).param(citizen.address()).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void theSameQuestionOfTwoPeopleIsOneLineAndOneAnswer() {
        var one = aCitizen();
        var other = aCitizen();
        var first =
                question(one.asksAnOfficer("bể bơi xã có mở hè không").ticket().orElseThrow());
        var second = question(
                other.asksAnOfficer("Bể bơi XÃ có mở hè không?").ticket().orElseThrow());

        var line = questions.queue(reviewer, Lane.WAITING).stream()
                .filter(row -> row.id().equals(first))
                .findFirst()
                .orElseThrow();
        var proposed = questions.open(first, reviewer).orElseThrow().proposed();
        assertThat(line.people()).isEqualTo(2);
        assertThat(proposed).anySatisfy(asker -> {
            assertThat(asker.question()).isEqualTo(second);
            assertThat(asker.ticked()).isEqualTo(Opened.Proposal.PRESELECTED);
        });

        var acted = questions.approve(
                first, reviewer, Wording.of("Bể bơi mở từ tháng Sáu."), Set.of(second), Audience.OPEN);

        assertThat(acted)
                .asInstanceOf(type(Acted.Done.class))
                .satisfies(done -> assertThat(done.people()).isEqualTo(2));
        assertThat(one.arrived(1).getFirst().text())
                .isEqualTo(other.arrived(1).getFirst().text());
        assertThat(questions.open(second, reviewer).orElseThrow().question().state())
                .isEqualTo(QuestionState.MERGED);
    }

    @Test
    void personalDataInAnAnswerIsRemovedOrJustifiedAndThenPrivate() {
        var citizen = aCitizen();
        var ticket =
                citizen.asksAnOfficer("ai phụ trách đội văn nghệ thôn").ticket().orElseThrow();
        var question = question(ticket);
        var text = "Liên hệ số 0912 345 678.";

        var refused = approve(question, reviewer, text);
        assertThat(refused).isInstanceOf(Acted.PersonalData.class);
        var token = ((Acted.PersonalData) refused).findings().getFirst().token();
        var acted = questions.approve(
                question, reviewer, new Wording(text, Map.of(token, "Người có số ấy đồng ý")), Set.of(), Audience.OPEN);

        assertThat(acted).isInstanceOf(Acted.Done.class);
        assertThat(citizen.arrived(1).getFirst().text().audience()).isEqualTo(Audience.PRIVATE);
        assertThat(tickets.view(ticket).orElseThrow().answer()).isEmpty();
        assertThat(citizen.asks(ticket.toString()).text().body()).contains("0912 345 678");
        assertThat(aCitizen().asks(ticket.digits()).text().body())
                .contains("đã được trả lời trong cuộc trò chuyện")
                .doesNotContain("0912");
    }

    @Test
    void whatBecameKnowledgeAnswersTheNextCitizenAtOnce() {
        var citizen = aCitizen();
        var ticket = citizen.asksAnOfficer("thư viện xã cho mượn sách về nhà không")
                .ticket()
                .orElseThrow();
        var question = question(ticket);
        approve(question, reviewer, "Thư viện xã cho mượn mỗi người ba cuốn, trong mười bốn ngày.");
        var lesson = new Lesson(
                "Mượn sách thư viện xã",
                List.of("thư viện xã có cho mượn sách không", "mượn sách ở thư viện xã"),
                List.of(),
                List.of("46/2019/QH14"),
                LocalDate.now().plusMonths(6));

        assertThat(questions.makeKnowledge(question, reviewer, lesson)).isInstanceOf(Acted.NotAllowed.class);
        assertThat(questions.makeKnowledge(question, editor, lesson)).isInstanceOf(Acted.Done.class);
        assertThat(questions.makeKnowledge(question, editor, lesson)).isInstanceOf(Acted.Incomplete.class);

        var next = await(() -> Optional.of(aCitizen().asks("muon sach thu vien xa"))
                .filter(received -> received.outcome() == TurnOutcome.ANSWERED));
        assertThat(next.text().body()).contains("ba cuốn");
        assertThat(next.text().basis()).isInstanceOf(Basis.Approved.class);
    }

    @Test
    void aPublishedAnswerCanBeChosenForASimilarQuestion() {
        var citizen = aCitizen();
        var question = question(citizen.asksAnOfficer("bao giờ xã tổng kết hè thiếu nhi")
                .ticket()
                .orElseThrow());
        var key = published.snapshot().answers().stream()
                .findFirst()
                .orElseThrow()
                .key();

        assertThat(questions.merge(question, reviewer, "khong-co")).isInstanceOf(Acted.Incomplete.class);
        assertThat(questions.merge(question, reviewer, key)).isInstanceOf(Acted.Done.class);

        assertThat(citizen.arrived(1).getFirst().text().basis()).isInstanceOf(Basis.Published.class);
    }

    @Test
    void aRejectedQuestionSaysWhyUnderItsTicket() {
        var citizen = aCitizen();
        var ticket = citizen.asksAnOfficer("cho xin số nhà của anh hàng xóm mới")
                .ticket()
                .orElseThrow();

        assertThat(questions.reject(
                        question(ticket), reviewer, Wording.of("Xã không cung cấp thông tin của người khác.")))
                .isInstanceOf(Acted.Done.class);

        assertThat(citizen.arrived(1).getFirst().text().body()).contains("không trả lời tại đây được");
        assertThat(tickets.view(ticket).orElseThrow().state()).isEqualTo(Tickets.State.CLOSED);
        assertThat(questions.queue(reviewer, Lane.DONE))
                .extracting(Listed::ticket)
                .first()
                .isEqualTo(ticket);
    }
}
