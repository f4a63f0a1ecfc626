package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.HoiXaTest;
import vn.hoixa.answer.Provenance;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.Arrived;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.knowledge.KnowledgeStore;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.Audience;
import vn.hoixa.review.Basis;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.StandingReply;
import vn.hoixa.review.Ticket;

/** The story of the product, from the question nobody foresaw to the citizen who is answered at once. */
@HoiXaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class LoopTest {
    @Autowired
    Conversations conversations;

    @Autowired
    Questions questions;

    @Autowired
    Addresses addresses;

    @Autowired
    Deliveries deliveries;

    @Autowired
    KnowledgeStore knowledge;

    @Autowired
    vn.hoixa.knowledge.Knowledge published;

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    Audit audit;

    @Autowired
    Standby standby;

    @Autowired
    LatePromises late;

    @Autowired
    JdbcClient jdbc;

    Officer reviewer;
    Officer colleague;
    Officer leader;
    Officer editor;
    Officer police;
    int number;

    @BeforeAll
    void anOfficeWithItsKnowledge() {
        editor = anOfficer(Role.KNOWLEDGE);
        leader = anOfficer(Role.LEADER);
        police = anOfficer(Role.POLICE);
        reviewer = aReceptionist();
        colleague = aReceptionist();
        knowledge.importBase(_ -> {});
        knowledge.publish(editor, Set.of());
        await(() -> published.snapshot().commune());
        standby.refresh();
    }

    @Test
    void anUnknownMatterWaitsUnderATicketWithAPromisedTime() {
        var citizen = aCitizen();

        var received = citizen.asksAnOfficer("xa co cho muon nha van hoa to chuc dam cuoi khong a");

        assertThat(received.outcome()).isEqualTo(TurnOutcome.WAITING);
        assertThat(received.ticket()).isPresent();
        assertThat(received.promisedBy()).isPresent();
        assertThat(received.text().body())
                .contains(received.ticket().orElseThrow().toString());
        assertThat(received.text().audience()).isEqualTo(Audience.PRIVATE);
        assertThat(questions
                        .byTicket(received.ticket().orElseThrow())
                        .orElseThrow()
                        .state())
                .isEqualTo(TicketView.State.WAITING);
    }

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
        var view = questions.byTicket(ticket).orElseThrow();
        assertThat(view.state()).isEqualTo(TicketView.State.ANSWERED);
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
        assertThat(jdbc.sql("SELECT count(*) FROM delivery WHERE address_id = ?")
                        .param(citizen.address())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void oneMessageSentTwiceAtOnceIsOneTurn() throws Exception {
        var citizen = aCitizen();
        Callable<Received> send = () -> citizen.sends("m1", "dang ky khai sinh can giay to gi");

        var received = atOnce(send, send, send, send);

        assertThat(received)
                .extracting(Received::turn)
                .containsOnly(received.getFirst().turn());
        assertThat(received)
                .extracting(Received::text)
                .containsOnly(received.getFirst().text());
        assertThat(received.getFirst().outcome()).isEqualTo(TurnOutcome.ANSWERED);
        assertThat(received.getFirst().about().procedures())
                .extracting(named -> named.code().value())
                .contains("1.001193");
        assertThat(citizen.sends("m1", "khác hẳn").about())
                .isEqualTo(received.getFirst().about());
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
        assertThat(questions.byTicket(ticket).orElseThrow().answer()).isEmpty();
        assertThat(citizen.asks(ticket.toString()).text().body()).contains("0912 345 678");
        assertThat(aCitizen().asks(ticket.digits()).text().body())
                .contains("đã được trả lời trong cuộc trò chuyện")
                .doesNotContain("0912");
    }

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
        assertThat(questions.byTicket(ticket).orElseThrow().promisedBy()).isEmpty();

        var reply = citizen.asks("Thôn 3 ạ");

        assertThat(reply.outcome()).isEqualTo(TurnOutcome.WAITING);
        assertThat(reply.ticket()).contains(ticket);
        var opened = questions.open(question, reviewer).orElseThrow();
        assertThat(opened.question().state()).isEqualTo(QuestionState.CLAIMED);
        assertThat(opened.hold().orElseThrow().officer()).isEqualTo(reviewer.id());
        assertThat(opened.askers().getFirst().words())
                .extracting(words -> words.value())
                .contains("Thôn 3 ạ");
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
    void aFourthQuestionIsAddedToTheNewestThatWaits() {
        var citizen = aCitizen();
        citizen.asksAnOfficer("xã có câu lạc bộ cờ tướng không");
        citizen.asksAnOfficer("ai dạy võ ở nhà văn hóa");
        var third = citizen.asksAnOfficer("đội bóng chuyền nữ tập hôm nào");

        var fourth = citizen.asksAnOfficer("xin phép thả diều ở đê được không");

        assertThat(fourth.outcome()).isEqualTo(TurnOutcome.WAITING);
        assertThat(fourth.ticket()).isEqualTo(third.ticket());
        assertThat(questions
                        .open(question(third.ticket().orElseThrow()), leader)
                        .orElseThrow()
                        .askers()
                        .getFirst()
                        .words())
                .hasSize(2);
    }

    @Test
    void whoSendsTooFastIsAskedToSlowDownAndNothingIsTaken() {
        var citizen = aCitizen();
        for (int i = 0; i < 20; i++) {
            citizen.asks("cảm ơn");
        }

        var received = citizen.asks("cảm ơn");

        assertThat(received.outcome()).isEqualTo(TurnOutcome.STANDING);
        assertThat(received.text().basis()).isEqualTo(new Basis.Standing(StandingReply.SLOW_DOWN));
        assertThat(conversations.said(citizen.user(), Instant.EPOCH)).hasSize(20);
    }

    @Test
    void aVictimGetsTheFirstStepsAndThePoliceAQuestion() {
        var received = aCitizen().asks("tôi vừa bị lừa chuyển tiền qua mạng 5 triệu");

        assertThat(received.ticket()).isPresent();
        assertThat(received.text().body())
                .contains("Gọi ngân hàng", received.ticket().orElseThrow().toString());
        var question = question(received.ticket().orElseThrow());
        assertThat(questions.queue(police, Lane.WAITING)).extracting(Listed::id).contains(question);
        assertThat(questions.queue(reviewer, Lane.WAITING))
                .extracting(Listed::id)
                .doesNotContain(question);
        assertThat(questions.claim(question, reviewer)).isInstanceOf(Acted.NotAllowed.class);
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
        assertThat(conversations.said(citizen.user(), Instant.EPOCH).toString()).doesNotContain("345 678");
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
    void aRejectedQuestionSaysWhyUnderItsTicket() {
        var citizen = aCitizen();
        var ticket = citizen.asksAnOfficer("cho xin số nhà của anh hàng xóm mới")
                .ticket()
                .orElseThrow();

        assertThat(questions.reject(
                        question(ticket), reviewer, Wording.of("Xã không cung cấp thông tin của người khác.")))
                .isInstanceOf(Acted.Done.class);

        assertThat(citizen.arrived(1).getFirst().text().body()).contains("không trả lời tại đây được");
        assertThat(questions.byTicket(ticket).orElseThrow().state()).isEqualTo(TicketView.State.CLOSED);
        assertThat(questions.queue(reviewer, Lane.DONE))
                .extracting(Listed::ticket)
                .first()
                .isEqualTo(ticket);
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
        assertThat(questions.byTicket(ticket).orElseThrow().promisedBy().orElseThrow())
                .isAfter(Instant.now());
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
    void aTicketNobodyHasAndACodeNobodySentAreSaidToBeUnknown() {
        var citizen = aCitizen();
        var sent = citizen.asks("xin chào");

        assertThat(citizen.asks("00000000").text().basis()).isEqualTo(new Basis.Standing(StandingReply.TICKET_UNKNOWN));
        assertThat(citizen.asks("1000-0000-0000").text().basis())
                .isEqualTo(new Basis.Standing(StandingReply.CODE_UNKNOWN));
        assertThat(citizen.asks(sent.text().verification().toString()).text().basis())
                .isEqualTo(new Basis.Standing(StandingReply.CODE_FOUND));
    }

    @Test
    void aVoteIsCountedOncePerTextAndItsReasonIsMasked() {
        var citizen = aCitizen();
        var turn = citizen.asks("đăng ký kết hôn mất bao lâu").turn();

        assertThat(conversations.vote(citizen.user(), turn, new Vote.NotUseful("sai rồi, gọi tôi 0912345678")))
                .isEqualTo(Conversations.Voting.NOTED);
        conversations.vote(citizen.user(), turn, new Vote.Useful());

        assertThat(jdbc.sql("SELECT count(*) FROM feedback WHERE turn_id = ? AND useful")
                        .param(turn)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(conversations.vote(aCitizen().user(), turn, new Vote.Useful()))
                .isEqualTo(Conversations.Voting.UNKNOWN_TURN);
    }

    @Test
    void noNumberThatACitizenTypesIsKeptAnywhere() {
        var citizen = aCitizen();
        citizen.asks("căn cước 031090123456 của tôi hết hạn thì làm sao, gọi tôi 0987654321");

        var tables = List.of("turn", "question", "conversation", "cleared_text", "audit", "feedback");
        assertThat(tables)
                .allSatisfy(table -> assertThat(jdbc.sql("SELECT count(*) FROM " + table
                                        + " AS t WHERE t::text LIKE '%031090123456%' OR t::text LIKE '%0987654321%'")
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    private Acted approve(UUID question, Officer by, String words) {
        return questions.approve(question, by, Wording.of(words), Set.of(), Audience.OPEN);
    }

    private UUID question(Ticket ticket) {
        return jdbc.sql("SELECT id FROM question WHERE ticket = ?")
                .param(ticket.digits())
                .query(UUID.class)
                .single();
    }

    private Officer anOfficer(Role... roles) {
        number++;
        var person = new Officer.Person("Cán bộ Thử Nghiệm " + number, "Công chức thử " + number);
        var opening = new Accounts.Opening("thu" + number, person, Set.of(roles), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }

    private Officer aReceptionist() {
        var officer = anOfficer(Role.REVIEWER);
        var term = new Assignment.Term(
                LocalDate.now().minusYears(1), LocalDate.now().plusYears(1));
        accounts.assign(
                new Assignment(officer.id(), Optional.empty(), Assignment.RECEPTION, "12/QĐ-UBND", term),
                new Actor.CommandLine());
        return officers.find(officer.id()).orElseThrow();
    }

    private Citizen aCitizen() {
        return new Citizen(UUID.randomUUID());
    }

    private static <T> T await(Supplier<Optional<T>> wanted) {
        var deadline = Instant.now().plusSeconds(20);
        while (true) {
            var found = wanted.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("it did not come within 20 seconds");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<? extends T>... acts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<? extends T>>();
            for (var act : acts) {
                running.add(threads.submit(act));
            }
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    /** Somebody with the page open. */
    private final class Citizen {
        private final UUID conversation;

        Citizen(UUID conversation) {
            this.conversation = conversation;
        }

        ChannelUser user() {
            return ChannelUser.web(conversation);
        }

        UUID address() {
            return addresses.find(user()).orElseThrow().value();
        }

        Received asks(String text) {
            return conversations.receive(
                    new Inbound(user(), Optional.empty(), text, Optional.empty(), Provenance.TYPED));
        }

        Received asksAnOfficer(String text) {
            chooses(OptionId.OFFICER);
            return asks(text);
        }

        Received sends(String id, String text) {
            return conversations.receive(
                    new Inbound(user(), Optional.of(id), text, Optional.empty(), Provenance.TYPED));
        }

        Received chooses(OptionId option) {
            return conversations.receive(
                    new Inbound(user(), Optional.empty(), "", Optional.of(option), Provenance.TYPED));
        }

        List<Arrived> arrived(int atLeast) {
            return await(
                    () -> Optional.of(deliveries.arrived(addresses.find(user()).orElseThrow(), 0, 100))
                            .filter(texts -> texts.size() >= atLeast));
        }
    }
}
