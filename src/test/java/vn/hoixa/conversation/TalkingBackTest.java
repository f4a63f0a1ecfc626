package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.database.DatabaseServer;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.question.Acted;
import vn.hoixa.question.QuestionState;
import vn.hoixa.question.Settlement;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.OptionId;
import vn.hoixa.turn.Cursor;
import vn.hoixa.turn.Lookback;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;

/** An officer asks back, or calls back. */
class TalkingBackTest extends LoopStory {
    @Autowired
    Lookback lookback;

    @Autowired
    DatabaseServer server;

    @Autowired
    TransactionOperations transaction;

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
        assertThat(history.of(citizen.user(), Cursor.BEGINNING).toString()).doesNotContain("345 678");
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

    @Test
    void whoCriesForHelpIsHelpedThoughANumberIsAwaited() {
        var atHome = aCitizenAskedForANumber();
        var swindled = aCitizenAskedForANumber();

        var fire = atHome.asks("nhà đang cháy, gọi gấp 0900000012");
        var swindle = swindled.asks("tôi vừa bị lừa chuyển tiền qua mạng, gọi tôi 0900000012");

        assertThat(fire.outcome()).isEqualTo(TurnOutcome.EMERGENCY);
        assertThat(fire.text().body()).contains("114");
        assertThat(swindle.text().body()).contains("Gọi ngân hàng");
    }

    private Citizen aCitizenAskedForANumber() {
        var citizen = aCitizen();
        citizen.chooses(OptionId.OFFICER);
        citizen.asks("1");
        return citizen;
    }

    @Test
    void aNumberIsFoundAmongTheWordsAroundIt() {
        var citizen = aCitizen();
        citizen.chooses(OptionId.OFFICER);
        var question = question(citizen.asks("1").ticket().orElseThrow());

        var noted = citizen.asks("0900 000 012 sau 5 giờ");

        assertThat(noted.text().body()).contains("Đã ghi số để gọi lại");
        questions.claim(question, reviewer);
        assertThat(questions.callback(question, reviewer)).contains("0900000012");
    }

    @Test
    void figuresAmongWordsAreNoNumberAndEndTheWaitingForOne() {
        var citizen = aCitizenAskedForANumber();

        var other = citizen.asks("xã có quyên góp 12.345.678 đồng cho câu lạc bộ cờ tướng không");
        var late = citizen.asks("0900000012");

        assertThat(other.text().body()).doesNotContain("chưa đúng dạng");
        assertThat(late.text().body()).doesNotContain("Đã ghi số");
    }

    @Test
    void amongTwoNumbersNoneIsChosen() {
        var reply = aCitizenAskedForANumber().asks("0900000012, 0900000013");

        assertThat(reply.text().body()).contains("chưa đúng dạng");
    }

    @Test
    void whatComesAsTheQuestionIsClosedOpensANewOne() throws Exception {
        var citizen = aCitizen();
        var ticket = citizen.asksAnOfficer("xã có phát loa tìm bò lạc không")
                .ticket()
                .orElseThrow();
        questions.askBack(question(ticket), reviewer, Wording.of("Bò lạc ở đâu?"));

        var reply = asksWhileItIsClosed(citizen, question(ticket), "lạc ở bờ đê thôn Đoài");

        assertThat(reply.ticket()).isNotEqualTo(Optional.of(ticket));
        assertThat(lookback.words(question(ticket))).hasSize(1);
    }

    @Test
    void aFourthQuestionIsNotAddedToOneThatIsBeingClosed() throws Exception {
        var citizen = aCitizen();
        citizen.asksAnOfficer("xã có câu lạc bộ cờ tướng không");
        citizen.asksAnOfficer("ai dạy võ ở nhà văn hóa");
        var third = citizen.asksAnOfficer("đội bóng chuyền nữ tập hôm nào").ticket();
        citizen.chooses(OptionId.OFFICER);

        var fourth = asksWhileItIsClosed(citizen, question(third.orElseThrow()), "xin phép thả diều ở đê được không");

        assertThat(fourth.ticket()).isPresent().isNotEqualTo(third);
    }

    @Test
    void aTypedKeyIsTheButtonItStandsForThoughAnOfficerWaits() {
        var citizen = aCitizen();
        var ticket = citizen.asksAnOfficer("xã có phát loa tìm lợn lạc không")
                .ticket()
                .orElseThrow();
        questions.askBack(question(ticket), reviewer, Wording.of("Lợn lạc ở đâu?"));
        var offering = citizen.asks("đăng ký khai sinh cần giấy tờ gì");

        assertThat(offering.text().options()).isNotEmpty();
        assertThat(List.of("1", "0", "9"))
                .allSatisfy(
                        key -> assertThat(citizen.asks(key).outcome()).as(key).isNotEqualTo(TurnOutcome.WAITING));
        assertThat(citizen.asks("ở bờ đê thôn Đoài").ticket()).contains(ticket);
    }

    @Test
    void aFigureAnswersTheOfficerWhoAskedAfterOptionsWereOffered() {
        var citizen = aCitizen();
        var offering = citizen.asks("đăng ký khai sinh cần giấy tờ gì");
        var ticket = citizen.asksAnOfficer("xã có phát loa tìm gà lạc không")
                .ticket()
                .orElseThrow();
        questions.askBack(question(ticket), reviewer, Wording.of("Lạc mấy con?"));

        var reply = citizen.asks("1");

        assertThat(offering.text().options()).isNotEmpty();
        assertThat(reply.outcome()).isEqualTo(TurnOutcome.WAITING);
        assertThat(reply.ticket()).contains(ticket);
        assertThat(lookback.words(question(ticket)))
                .extracting(words -> words.value())
                .contains("1");
    }

    @Test
    void whereNothingWasOfferedAFigureIsTheReply() {
        var citizen = aCitizen();
        var ticket = citizen.asksAnOfficer("xã có phát loa tìm vịt lạc không")
                .ticket()
                .orElseThrow();
        questions.askBack(question(ticket), reviewer, Wording.of("Lạc mấy con?"));

        assertThat(citizen.asks("9").ticket()).contains(ticket);
    }

    @Test
    void oldWordsAreNotTheQuestionOfWhoAsksForACall() {
        var citizen = aCitizen();
        citizen.asks("lệ phí đăng ký kết hôn bao nhiêu");
        TestDatabase.asOwner(server.url())
                .sql("UPDATE turn SET at = at - interval '40 days' WHERE address_id = ?")
                .param(citizen.address())
                .update();
        citizen.chooses(OptionId.OFFICER);

        var question = question(citizen.asks("1").ticket().orElseThrow());

        assertThat(questions.open(question, reviewer).orElseThrow().askers())
                .extracting(asker -> asker.words().value())
                .containsExactly("Xin gọi lại.");
    }

    /** What a message comes to that is being taken in while its question is closed. */
    private Received asksWhileItIsClosed(Citizen citizen, UUID question, String words) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return Objects.requireNonNull(transaction.execute(_ -> {
                        assertThat(questions.close(question, reviewer, Settlement.BY_PHONE, "đã gọi, đã rõ"))
                                .isInstanceOf(Acted.Done.class);
                        var reply = threads.submit(() -> citizen.asks(words));
                        await(() -> Optional.of(reply).filter(asked -> asked.isDone() || somebodyWaits()));
                        return reply;
                    }))
                    .get();
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM pg_stat_activity
                               WHERE datname = current_database() AND wait_event_type = 'Lock')
                """).query(Boolean.class).single();
    }
}
