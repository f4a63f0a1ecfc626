package vn.hoixa.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.HoiXaTest;
import vn.hoixa.MovableClock;
import vn.hoixa.bulletin.AiPart;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.Category;
import vn.hoixa.bulletin.Classification;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.SourceDocument;
import vn.hoixa.bulletin.Target;
import vn.hoixa.bulletin.Term;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Way;
import vn.hoixa.bulletin.Words;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Reach;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.question.Acted;
import vn.hoixa.question.Questions;
import vn.hoixa.question.Questions.Lane;
import vn.hoixa.review.OptionId;
import vn.hoixa.warning.Decided;
import vn.hoixa.warning.Drafts;
import vn.hoixa.warning.Looks;
import vn.hoixa.warning.NightSends;
import vn.hoixa.warning.Origin;
import vn.hoixa.warning.Preapprovals;
import vn.hoixa.warning.Verdicts;
import vn.hoixa.warning.WarningId;

/** An officer links a chat by a code from the console and is told there what waits; nothing is decided from it. */
@HoiXaTest
@Import(OfficerLinksTest.AClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficerLinksTest {
    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T02:00:00Z");

    @Autowired
    MovableClock clock;

    @Autowired
    Links links;

    @Autowired
    Notices notices;

    @Autowired
    Conversations conversations;

    @Autowired
    Questions questions;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Drafts drafts;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Preapprovals preapprovals;

    @Autowired
    NightSends nightSends;

    @Autowired
    Looks looks;

    Officer officer;
    ChannelUser chat;
    int number;

    @BeforeEach
    void anOfficerWithAChat() {
        number++;
        clock.set(TUESDAY_MORNING.plus(Duration.ofDays(7L * number)));
        var person = new Officer.Person("Cán bộ Thử Nghiệm " + number, "Phó Chủ tịch thử");
        var opening = new Accounts.Opening("thu" + number, person, Set.of(Role.LEADER), Optional.empty());
        officer = ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
        chat = new ChannelUser(ChannelName.TELEGRAM, "70000" + number);
    }

    @Test
    void aCodeTypedInAChatLinksItOnce() {
        var code = links.issue(officer).code().shown();
        assertThat(reply(chat, code.toLowerCase())).startsWith("Đã liên kết");
        assertThat(links.of(officer))
                .singleElement()
                .extracting(Links.Linked::channel)
                .isEqualTo(ChannelName.TELEGRAM);

        var other = new ChannelUser(ChannelName.ZALO, "z" + number);
        assertThat(reply(other, code)).startsWith("Mã liên kết này không đúng");
        assertThat(links.of(officer)).hasSize(1);
    }

    @Test
    void aCodeRunsOutAfterTenMinutesAndANewOneEndsTheOneBefore() {
        var first = links.issue(officer).code().shown();
        var second = links.issue(officer).code().shown();
        assertThat(reply(chat, first)).startsWith("Mã liên kết này không đúng");
        later(Links.CODE_LASTS);
        assertThat(reply(chat, second)).startsWith("Mã liên kết này không đúng");
        assertThat(links.of(officer)).isEmpty();
    }

    @Test
    void onTheWebNothingIsLinkedAndTheCodeStaysGood() {
        var code = links.issue(officer).code().shown();
        assertThat(reply(ChannelUser.web(UUID.randomUUID()), code)).startsWith("Mã liên kết chỉ dùng trên Telegram");
        assertThat(reply(chat, code)).startsWith("Đã liên kết");
    }

    @Test
    void newQuestionsAreToldOnceWithoutACitizensWords() {
        linked();
        asksAnOfficer("thư viện xã mở cửa ngày nào");
        asksAnOfficer("sân bóng thôn Đông cho mượn không");
        notices.send();
        notices.send();
        assertThat(told())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("Có 2 câu hỏi mới chờ ông/bà trả lời.")
                        .contains("Mở bàn trả lời: ")
                        .endsWith("/console")
                        .doesNotContain("thư viện", "sân bóng"));

        asksAnOfficer("bể bơi xã có mở không");
        notices.send();
        assertThat(told()).last().asString().startsWith("Có 1 câu hỏi mới");
    }

    @Test
    void whatCannotBeToldNowIsToldWhenTheOfficerWritesAgain() {
        chat = new ChannelUser(ChannelName.ZALO, "z" + number);
        linked();
        later(Duration.ofHours(49));
        assertThat(links.of(officer))
                .singleElement()
                .satisfies(link -> assertThat(link.reach()).containsInstanceOf(Reach.Unreachable.class));
        asksAnOfficer("chợ phiên xã họp ngày nào");
        notices.send();
        assertThat(told()).as("Zalo takes nothing after 48 hours").isEmpty();

        reply(chat, "a");
        notices.send();

        assertThat(told()).singleElement().asString().startsWith("Có 1 câu hỏi mới");
        assertThat(links.of(officer).getFirst().reach()).containsInstanceOf(Reach.Now.class);
    }

    @Test
    void whatWasGivenUpOnItsWayIsNotToldIsShownWithItsReasonAndToldAgain() {
        linked();
        asksAnOfficer("bến đò thôn Bắc còn chạy không");
        notices.send();
        assertThat(told()).hasSize(1);
        assertThat(links.of(officer).getFirst().untold()).isEmpty();

        givenUp("Telegram không nhận nội dung này.");
        later(Duration.ofMinutes(1));
        notices.send();
        assertThat(told()).as("not each minute").hasSize(1);
        assertThat(links.of(officer).getFirst().untold()).hasValueSatisfying(untold -> {
            assertThat(untold.number()).isEqualTo(1);
            assertThat(untold.last()).isBetween(clock.instant().minusSeconds(50), clock.instant());
            assertThat(untold.why()).isEqualTo("Telegram không nhận nội dung này.");
        });

        later(Duration.ofMinutes(1));
        reply(chat, "a");
        notices.send();
        notices.send();
        assertThat(told()).as("the officer wrote there").hasSize(2);
        assertThat(links.of(officer).getFirst().untold()).isEmpty();

        givenUp("Đã chờ quá một ngày.");
        notices.send();
        assertThat(told()).hasSize(2);
        later(Duration.ofMinutes(61));
        notices.send();
        assertThat(told()).as("an hour later").hasSize(3);
    }

    @Test
    void whatArrivedIsNotToldAgain() {
        linked();
        asksAnOfficer("đường thôn Nam bao giờ sửa");
        notices.send();
        jdbc.sql("UPDATE delivery SET state = 'sent', channel_id = '1', settled_at = now(),"
                        + " position = nextval('delivery_position') WHERE state = 'waiting'")
                .update();
        notices.send();
        later(Duration.ofHours(2));
        reply(chat, "a");
        notices.send();

        assertThat(told()).hasSize(1);
        assertThat(links.of(officer).getFirst().untold()).isEmpty();
    }

    private void givenUp(String reason) {
        jdbc.sql("""
            UPDATE delivery SET state = 'given_up', reason = ?, code = '400', settled_at = now()
            WHERE state = 'waiting' AND address_id = (SELECT id FROM address WHERE recipient = ?)
            """).param(reason).param(chat.recipient()).update();
    }

    @Test
    void aClaimThatIsAboutToEndIsToldToItsHolder() {
        linked();
        asksAnOfficer("xin hỏi lịch tiếp dân của chủ tịch");
        var question = questions.queue(officer, Lane.WAITING).getLast();
        assertThat(questions.claim(question.id(), officer)).isInstanceOf(Acted.Done.class);
        notices.send();
        int before = told().size();
        later(Duration.ofMinutes(26));
        notices.send();
        notices.send();
        assertThat(told())
                .hasSize(before + 1)
                .last()
                .asString()
                .contains(question.ticket().toString(), "sau 4 phút");
    }

    @Test
    void warningsThatWaitForApprovalAreToldToWhoeverMayApproveThem() {
        linked();
        var start = Drafts.Start.real(Origin.BLANK, aWarning());
        var author = anotherLeader();
        var drafted = (Decided.Done) drafts.begin(author, start);
        notices.send();
        assertThat(told()).as("nothing waits before it is handed in").isEmpty();
        assertThat(drafts.submit(drafted.id(), author)).isInstanceOf(Decided.Done.class);
        var own = (Decided.Done) drafts.begin(officer, start);
        assertThat(drafts.submit(own.id(), officer)).as("one of their own").isInstanceOf(Decided.Done.class);

        notices.send();
        notices.send();

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("Có 1 cảnh báo chờ ông/bà duyệt.")
                .endsWith("/console");
        assertThat(verdicts.reject(drafted.id(), officer, "thử xong")).isInstanceOf(Decided.Done.class);
        assertThat(verdicts.reject(own.id(), author, "thử xong")).isInstanceOf(Decided.Done.class);
    }

    @Test
    void whatIsUrgentIsToldAtNightAndTheRestInTheMorning() {
        linked();
        later(Duration.ofHours(14));
        var author = anotherLeader();
        var ordinary = handedIn(author, aWarning());
        var urgent = handedIn(author, aWarning(Severity.URGENT));

        notices.send();
        notices.send();

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("KHẨN: có 1 cảnh báo mức Khẩn chờ ông/bà duyệt.")
                .endsWith("/console");
        later(Duration.ofHours(9));
        notices.send();
        assertThat(told()).hasSize(2).last().asString().startsWith("Có 1 cảnh báo chờ ông/bà duyệt.");
        assertThat(verdicts.reject(ordinary, officer, "thử xong")).isInstanceOf(Decided.Done.class);
        assertThat(verdicts.reject(urgent, officer, "thử xong")).isInstanceOf(Decided.Done.class);
    }

    @Test
    void whatOneAloneSendsAtNightIsToldAtOnceToWhoeverMayStopIt() {
        linked();
        later(Duration.ofHours(14));
        var alone = anOfficer("trucban", Role.POLICE);
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var order = new Preapprovals.Order("a5-gia-danh-thue", Area.COMMUNE, 1, today);
        var cleared = (Preapprovals.Result.Done) preapprovals.approve(alone, order, today);
        var sent = (Decided.Done) nightSends.send(cleared.id(), alone, new VillageId("mau-trung"));

        notices.send();
        notices.send();

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("Có 1 cảnh báo đã gửi theo lời duyệt sẵn, chờ ông/bà xem lại.")
                .endsWith("/console");
        assertThat(looks.confirm(sent.id(), officer)).isInstanceOf(Decided.Done.class);
    }

    private WarningId handedIn(Officer author, Content content) {
        var drafted = (Decided.Done) drafts.begin(author, Drafts.Start.real(Origin.BLANK, content));
        assertThat(drafts.submit(drafted.id(), author)).isInstanceOf(Decided.Done.class);
        return drafted.id();
    }

    private Officer anotherLeader() {
        return anOfficer("khac", Role.LEADER);
    }

    private Officer anOfficer(String login, Role role) {
        var person = new Officer.Person("Cán bộ Khác " + number, "Chủ tịch thử");
        var opening = new Accounts.Opening(login + number, person, Set.of(role), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }

    private Content aWarning() {
        return aWarning(Severity.ORDINARY);
    }

    private Content aWarning(Severity severity) {
        return new Content(
                new Classification(Category.C1, Set.of(Way.VIDEO_CALL), AiPart.YES, Set.of(Target.OLD)),
                severity,
                new Words(
                        "Gọi hình giả người thân để vay tiền",
                        "Kẻ gian ghép mặt, ghép giọng người thân rồi gọi hình xin chuyển tiền gấp.",
                        List.of("Cuộc gọi ngắn, báo sóng yếu"),
                        List.of("Cúp máy, gọi lại số vẫn dùng"),
                        "113, hoặc trực ban Công an xã"),
                new SourceDocument("Công an xã", "Ghi nhận số 12/2026", Optional.empty()),
                Term.monthFrom(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)),
                Area.COMMUNE);
    }

    @Test
    void whatComesAtNightIsToldInTheMorningAndNothingAfterUnlinking() {
        linked();
        later(Duration.ofHours(13));
        asksAnOfficer("đêm khuya hỏi việc hộ tịch khó");
        notices.send();
        assertThat(told()).isEmpty();
        later(Duration.ofHours(11));
        notices.send();
        assertThat(told()).hasSize(1);

        var link = links.of(officer).getFirst();
        assertThat(links.unlink(link.id(), officer)).isTrue();
        assertThat(links.unlink(link.id(), officer)).isFalse();
        asksAnOfficer("hôm sau hỏi việc khác");
        notices.send();
        assertThat(told()).hasSize(1);
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private void linked() {
        assertThat(reply(chat, links.issue(officer).code().shown())).startsWith("Đã liên kết");
    }

    private String reply(ChannelUser from, String words) {
        var body = conversations
                .receive(Inbound.typed(from, Optional.of(UUID.randomUUID().toString()), words))
                .text()
                .body();
        return body.lines()
                .filter(line -> line.contains("liên kết"))
                .findFirst()
                .orElse(body);
    }

    private void asksAnOfficer(String words) {
        var citizen = ChannelUser.web(UUID.randomUUID());
        conversations.receive(Inbound.chosen(citizen, Optional.empty(), OptionId.OFFICER));
        assertThat(conversations
                        .receive(Inbound.typed(citizen, Optional.empty(), words))
                        .ticket())
                .isPresent();
    }

    /** The notices that are on their way to the chat, in their order. */
    private List<String> told() {
        return jdbc.sql("""
            SELECT t.body FROM delivery d
            JOIN address a ON a.id = d.address_id JOIN cleared_text t ON t.id = d.cleared_text_id
            WHERE a.recipient = ? AND t.body LIKE '%/console' ORDER BY d.id
            """).param(chat.recipient()).query(String.class).list();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class AClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(TUESDAY_MORNING);
        }
    }
}
