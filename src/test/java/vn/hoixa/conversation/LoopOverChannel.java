package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;
import vn.hoixa.database.DatabaseServer;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.erasure.Traces;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.OwnCommune;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.question.Acted;
import vn.hoixa.question.Lesson;
import vn.hoixa.question.Questions;
import vn.hoixa.question.Questions.Lane;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.Audience;
import vn.hoixa.review.Ticket;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.rights.DataRequest;
import vn.hoixa.rights.DataRequests;
import vn.hoixa.rights.RequestActed;
import vn.hoixa.rights.RequestKind;

/**
 * The loop as a citizen lives it on a chat channel: asked, waiting, asked back, replied, answered, and the next one answered
 * at once. Each channel inherits it and speaks its own wire.
 */
@RunningHoiXa
@WithKnowledge
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
public abstract class LoopOverChannel {
    private static final Pattern TICKET = Pattern.compile("\\b[0-9]{4}-[0-9]{4}\\b(?!-)");
    private static final Pattern REQUEST = Pattern.compile("xóa dữ liệu số ([0-9]+)");
    /** A word that is nowhere else and that the masker does not take for anything. */
    private static final String ONLY_THEIRS = "zuqixam";

    @Autowired
    protected Questions questions;

    @Autowired
    protected DataRequests requests;

    @Autowired
    private DatabaseServer server;

    @Autowired
    private KnowledgeStore knowledge;

    @Autowired
    private Imports imports;

    @Autowired
    private Knowledge published;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Officers officers;

    protected Officer reviewer;
    private Officer editor;
    protected Officer leader;

    /** Somebody who uses the channel. */
    public interface Citizen {
        /** What the channel knows them by. */
        String id();

        /** Types a message into the channel. */
        void says(String words);

        /** What the channel was given for them so far, in order: at least so many texts, waited for. */
        List<String> receives(int atLeast);
    }

    /** Somebody new. */
    protected abstract Citizen aCitizen();

    @BeforeAll
    void anOfficeWithItsKnowledge() {
        editor = anOfficer(Role.KNOWLEDGE);
        reviewer = aReceptionist();
        leader = anOfficer(Role.LEADER);
        OwnCommune.importInto(imports);
        knowledge.publish(editor, Set.of());
        await(() -> published.snapshot().commune());
    }

    @Test
    void aQuestionIsAskedBackAnsweredAndBecomesKnowledge() {
        var first = aCitizen();
        first.says("0");
        first.receives(1);
        first.says("trạm bơm xã cho mượn máy bơm mấy ngày");
        var waiting = first.receives(2).getLast();
        var ticket = ticketIn(waiting);
        var question = question(ticket);

        questions.claim(question, reviewer);
        assertThat(questions.askBack(question, reviewer, Wording.of("Ruộng nhà mình ở thôn nào?")))
                .isInstanceOf(Acted.Done.class);
        assertThat(first.receives(3).getLast()).contains("Ruộng nhà mình ở thôn nào?", ticket.toString());

        first.says("thôn 2 ạ");
        assertThat(first.receives(4).getLast()).contains(ticket.toString());

        var answer = "Trạm bơm cho mỗi hộ mượn máy bơm ba ngày, không thu tiền.";
        assertThat(questions.approve(question, reviewer, Wording.of(answer), Set.of(), Audience.OPEN))
                .isInstanceOf(Acted.Done.class);
        assertThat(first.receives(5).getLast()).contains(answer);
        assertThat(first.receives(5)).hasSize(5);

        var lesson = new Lesson(
                "Mượn máy bơm của xã",
                List.of("trạm bơm xã cho mượn máy bơm mấy ngày", "mượn máy bơm của xã"),
                List.of(),
                List.of("30/2023/QH15"),
                LocalDate.now().plusMonths(6));
        assertThat(questions.makeKnowledge(question, editor, lesson)).isInstanceOf(Acted.Done.class);
        await(() -> published.snapshot().answers().stream()
                .filter(known -> known.title().text().equals("Mượn máy bơm của xã"))
                .findFirst());

        var second = aCitizen();
        second.says("muon may bom cua xa");
        assertThat(second.receives(1))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("ba ngày"));
    }

    @Test
    void aTicketTypedOnTheChannelSaysHowFarItIs() {
        var asker = aCitizen();
        asker.says("0");
        asker.receives(1);
        asker.says("bao giờ xã phát giống cây đợt hai");
        var ticket = ticketIn(asker.receives(2).getLast());

        var reader = aCitizen();
        reader.says(ticket.toString().replace("-", ""));

        assertThat(reader.receives(1).getFirst()).contains(ticket.toString()).doesNotContain("giống cây");
    }

    @Test
    void whoAsksWhatIsHeldOfThemIsToldHasItCorrectedAndWithdraws() {
        var citizen = aCitizen();
        citizen.says("/dulieu");
        assertThat(citizen.receives(1).getLast()).contains("không giữ gì ở cuộc trò chuyện này");
        citizen.says("DANG KY");
        assertThat(citizen.receives(2).getLast()).contains("là đồng ý");
        citizen.says("2");
        assertThat(citizen.receives(3).getLast()).contains("Đã ghi: nhận mọi cảnh báo");

        citizen.says("sua du lieu");
        assertThat(citizen.receives(4).getLast())
                .contains("- 3 lượt hỏi", "- Đăng ký nhận cảnh báo, nơi ở: Mẫu Đông", "tự xóa")
                .doesNotContain("đang chờ cán bộ làm");
        citizen.says("1");
        assertThat(citizen.receives(5).getLast()).contains("sửa dữ liệu: nhà ở thôn");
        citizen.says("sua du lieu: nha o thon Doai, goi 0900 000 017");
        var noted = citizen.receives(6).getLast();
        var correction = awaiting(RequestKind.CORRECT, "nha o thon Doai");
        assertThat(noted)
                .contains(
                        "sửa dữ liệu số " + correction.number(),
                        day(LocalDate.now(WorkingCalendar.ZONE).plusDays(10)));
        assertThat(correction.words().value()).doesNotContain("000 017");

        citizen.says("dữ liệu");
        assertThat(citizen.receives(7).getLast())
                .contains("Yêu cầu số " + correction.number() + " về dữ liệu đang chờ cán bộ làm");
        assertThat(requests.grant(leader, correction.id(), "Đã ghi thôn Đoài.")).isInstanceOf(RequestActed.Done.class);
        assertThat(citizen.receives(8).getLast()).contains("số " + correction.number() + " đã làm xong");
        citizen.says("rút đồng ý");
        citizen.receives(9);
        citizen.says("2");
        assertThat(citizen.receives(10).getLast()).contains("thôi gửi cảnh báo");
        citizen.says("/dulieu");
        assertThat(citizen.receives(11).getLast())
                .contains("lượt hỏi")
                .doesNotContain("nhận cảnh báo")
                .doesNotContain("đang chờ cán bộ làm");
    }

    @Test
    void whoSubscribesByCommandLeavesByCommand() {
        var citizen = aCitizen();
        citizen.says("/huy");
        assertThat(citizen.receives(1).getLast()).contains("chưa đăng ký");
        citizen.says("/dangky");
        assertThat(citizen.receives(2).getLast()).contains("là đồng ý");
        citizen.says("2");
        assertThat(citizen.receives(3).getLast()).contains("Đã ghi: nhận mọi cảnh báo");
        citizen.says("/huy");
        assertThat(citizen.receives(4).getLast()).contains("Đã thôi gửi và đã xóa đăng ký");
    }

    @Test
    void whoAsksToBeErasedIsNowhereAfterwards(CapturedOutput log) {
        var citizen = aCitizen();
        citizen.says("0");
        citizen.receives(1);
        citizen.says("bao giờ xã " + ONLY_THEIRS + " phát giống cây");
        ticketIn(citizen.receives(2).getLast());
        citizen.says("sửa dữ liệu: nhà ở xóm " + ONLY_THEIRS);
        citizen.receives(3);
        var traces = List.of(ONLY_THEIRS, citizen.id());
        assertThat(Traces.inDatabase(owner(), traces)).anyMatch(row -> row.startsWith("address:"));

        citizen.says("/xoa");
        assertThat(citizen.receives(4).getLast()).contains("không lấy lại được", "tự xóa ở máy");
        citizen.says("1");
        var noted = citizen.receives(5).getLast();
        var number = Long.parseLong(found(REQUEST, noted));
        assertThat(noted).contains(day(LocalDate.now(WorkingCalendar.ZONE).plusDays(20)));
        citizen.says("dữ liệu");
        assertThat(citizen.receives(6).getLast()).contains("Yêu cầu số " + number + " về dữ liệu đang chờ");

        var request = requests.open().stream()
                .filter(open -> open.number() == number)
                .findFirst()
                .orElseThrow();
        assertThat(request.dueOn())
                .isEqualTo(LocalDate.now(WorkingCalendar.ZONE).plusDays(20));
        assertThat(requests.grant(leader, request.id(), "")).isInstanceOf(RequestActed.Done.class);
        assertThat(Traces.inDatabase(owner(), traces)).isEmpty();
        assertThat(log.getAll()).doesNotContain(traces);
        citizen.says("du lieu");
        assertThat(citizen.receives(7).getLast()).contains("không giữ gì").doesNotContain("đang chờ");
    }

    private DataRequest awaiting(RequestKind kind, String words) {
        return await(() -> requests.open().stream()
                .filter(open -> open.kind() == kind && open.words().value().startsWith(words))
                .findFirst());
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in: %s", pattern, text).isTrue();
        return found.group(1);
    }

    /** Who sees everything in the database. */
    protected JdbcClient owner() {
        return TestDatabase.asOwner(server.url());
    }

    /** Waits up to a minute. */
    protected static <T> T await(Supplier<Optional<T>> wanted) {
        var deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (true) {
            var found = wanted.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("it did not come within a minute");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    protected static Ticket ticketIn(String text) {
        var found = TICKET.matcher(text);
        assertThat(found.find()).as("a ticket in: %s", text).isTrue();
        return Ticket.typed(found.group()).orElseThrow();
    }

    protected final UUID question(Ticket ticket) {
        return questions.queue(reviewer, Lane.WAITING).stream()
                .filter(listed -> questions
                        .open(listed.id(), reviewer)
                        .filter(opened -> opened.question().ticket().equals(ticket))
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .id();
    }

    protected final Officer anOfficer(Role... roles) {
        String number = UUID.randomUUID().toString().substring(0, 8);
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
}
