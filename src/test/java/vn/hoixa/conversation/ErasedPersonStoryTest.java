package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.backup.Backups;
import vn.hoixa.backup.InstallationKey;
import vn.hoixa.database.DatabaseServer;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.erasure.ErasedList;
import vn.hoixa.erasure.Erasure;
import vn.hoixa.erasure.ErasureOf;
import vn.hoixa.erasure.Holding;
import vn.hoixa.erasure.Traces;
import vn.hoixa.feedback.Fault;
import vn.hoixa.feedback.Feedback;
import vn.hoixa.feedback.Importance;
import vn.hoixa.feedback.Remedy;
import vn.hoixa.feedback.Triage;
import vn.hoixa.feedback.Triaged;
import vn.hoixa.feedback.Vote;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.question.Acted;
import vn.hoixa.question.Lesson;
import vn.hoixa.question.QuestionState;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.Audience;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.OptionId;
import vn.hoixa.rights.DataRequest;
import vn.hoixa.rights.DataRequests;
import vn.hoixa.rights.RequestActed;
import vn.hoixa.rights.RequestKind;

/** A person who left traces wherever the house keeps anything asks to be erased, and is nowhere: not even in an older copy. */
@ExtendWith(OutputCaptureExtension.class)
class ErasedPersonStoryTest extends LoopStory {
    private static final String SECRET = "a secret for tests, 32 characters or more";
    /** A word that is nowhere else and that the masker does not take for anything. */
    private static final String WORD = "zuqixam";

    private static final String NUMBER = "0900 000 017";

    @Autowired
    Erasure erasure;

    @Autowired
    DataRequests requests;

    @Autowired
    Feedback feedback;

    @Autowired
    Triage triage;

    @Autowired
    ClearedTexts texts;

    @Autowired
    DatabaseServer server;

    @Value("${hoixa.data-dir}")
    Path data;

    @TempDir
    Path directory;

    private final UUID secret = UUID.randomUUID();
    private final Citizen person = new Citizen(secret);
    private final Citizen neighbour = new Citizen(UUID.randomUUID());

    @Test
    void whoIsErasedIsNowhereAndStaysSoWhenAnOlderCopyComesBack(CapturedOutput log) throws Exception {
        var shared = plantedEverywhere();
        anHourPasses();
        var address = new AddressId(person.address());
        var traces = List.of(WORD, address.toString(), person.user().recipient(), "0900000017", NUMBER);
        var code = person.asks(WORD + " lệ phí khai sinh bao nhiêu").text().verification();
        assertThat(Traces.inDatabase(owner(), traces))
                .extracting(row -> row.substring(0, row.indexOf(':')))
                .contains(
                        "address",
                        "approval",
                        "cleared_text",
                        "data_request",
                        "feedback",
                        "feedback_triage",
                        "knowledge_phrase",
                        "machine_aid",
                        "machine_draft",
                        "question",
                        "question_note",
                        "scam_report",
                        "subscription",
                        "subscription_consent",
                        "turn",
                        "turn_joined",
                        "delivery",
                        "conversation");
        assertThat(erasure.held(address).parts())
                .containsKeys(
                        Holding.TURNS,
                        Holding.QUESTIONS,
                        Holding.ANSWERS,
                        Holding.NOTES,
                        Holding.CONTACT_NUMBER,
                        Holding.SUBSCRIPTION,
                        Holding.SCAM_REPORTS,
                        Holding.FEEDBACK);
        copies().backup(directory.resolve("before"));

        var request = asksToBeErased();
        assertThat(requests.grant(reviewer, request.id(), "")).isInstanceOf(RequestActed.Refused.class);
        assertThat(requests.grant(leader, request.id(), "")).isInstanceOf(RequestActed.Done.class);
        assertThat(requests.grant(leader, request.id(), "")).isInstanceOf(RequestActed.Refused.class);

        assertThat(requests.open()).noneMatch(open -> open.person().isEmpty());
        assertThat(Traces.inDatabase(owner(), traces)).isEmpty();
        assertThat(Traces.inFiles(data, traces)).isEmpty();
        assertThat(log.getAll()).doesNotContain(traces);
        var after = copies().backup(directory.resolve("after"));
        assertThat(Traces.inCopy(after.file(), traces)).isEmpty();
        othersKeepWhatIsTheirs(shared);
        assertThat(texts.find(code)).get().satisfies(text -> {
            assertThat(text.audience()).isEqualTo(Audience.PRIVATE);
            assertThat(text.body()).startsWith("Nội dung này đã xóa");
        });
        assertThat(person.asks("dữ liệu").text().body()).contains("không giữ gì");

        olderCopyComesBack(traces);
    }

    private void olderCopyComesBack(List<String> traces) throws Exception {
        var back = TestDatabase.fresh();
        new Backups(back.server(), key(), Optional.empty(), Clock.systemUTC()).restore(directory.resolve("before"));
        assertThat(Traces.inDatabase(JdbcClient.create(back.owner()), traces)).isNotEmpty();
        var list = new ErasedList(data.resolve(ErasedList.NAME));
        assertThat(list.read()).isNotEmpty();

        var again = ErasureOf.on(back.app(), SECRET, directory.resolve("list"));
        assertThat(again.eraseAgain(list.read())).isEqualTo(1);

        assertThat(Traces.inDatabase(JdbcClient.create(back.owner()), traces)).isEmpty();
        assertThat(again.eraseAgain(list.read())).isZero();
        assertThat(Files.readString(directory.resolve("list"))).doesNotContain(traces);
    }

    /** So many messages in ten minutes are too many. */
    private void anHourPasses() {
        owner().sql("UPDATE turn SET at = at - interval '1 hour' WHERE address_id = ?")
                .param(person.address())
                .update();
    }

    private DataRequest asksToBeErased() {
        assertThat(person.asks("/dulieu").text().body()).contains("lượt hỏi", "số điện thoại xin gọi lại", "góp ý");
        var asked = person.asks("/xoa");
        assertThat(asked.text().body()).contains("không lấy lại được");
        assertThat(asked.text().options())
                .anySatisfy(option -> assertThat(option.id()).isEqualTo(OptionId.command("xoa:dong-y")));
        assertThat(requests.open()).noneMatch(request -> request.kind() == RequestKind.ERASE);
        var noted = person.chooses(OptionId.command("xoa:dong-y"));
        var request = requests.open().stream()
                .filter(each -> each.kind() == RequestKind.ERASE)
                .findFirst()
                .orElseThrow();
        assertThat(request.dueOn())
                .isEqualTo(LocalDate.now(WorkingCalendar.ZONE).plusDays(20));
        assertThat(noted.text().body()).contains("Đã nhận yêu cầu xóa dữ liệu số " + request.number());
        assertThat(noted.text().audience()).isEqualTo(Audience.PRIVATE);
        assertThat(person.chooses(OptionId.command("xoa:dong-y")).text().body()).contains("số " + request.number());
        return request;
    }

    private void othersKeepWhatIsTheirs(UUID shared) {
        assertThat(questions.open(shared, reviewer).orElseThrow().question().state())
                .isEqualTo(QuestionState.ANSWERED);
        assertThat(neighbour.arrived(1).getFirst().text().body()).contains("Hội vật mở");
        assertThat(audit.of(new vn.hoixa.office.AuditEntry.Subject("question", shared.toString())))
                .isNotEmpty();
        assertThat(aCitizen().asks("giờ mở nhà truyền thống xã").text().body()).contains("ba buổi mỗi tuần");
    }

    /** The neighbour's question, which was joined to the person's. */
    private UUID plantedEverywhere() {
        person.asks(WORD + " làm khai sinh cần giấy gì, số tôi " + NUMBER);
        tells();
        draftsAndNotes();
        callsBack();
        subscribesAndReports();
        findsFault();
        teaches();
        return shares();
    }

    /** Asked back, replied, answered for this person alone. */
    private void tells() {
        var question = asked("đất nhà tôi giáp kênh " + WORD + " thì đo thế nào");
        questions.askBack(question, reviewer, Wording.of("Thửa " + WORD + " nào vậy?"));
        person.asks("thửa " + WORD + " cuối xóm");
        var words = "Thửa " + WORD + ": gọi số " + NUMBER + " gặp cán bộ địa chính.";
        var refused = (Acted.PersonalData) approve(question, reviewer, words);
        var ticks = Map.of(refused.findings().getFirst().token(), "Người có số đồng ý " + WORD);
        assertThat(questions.approve(question, reviewer, new Wording(words, ticks), Set.of(), Audience.OPEN))
                .isInstanceOf(Acted.Done.class);
        jdbc.sql("INSERT INTO turn_joined (address_id, message_id, turn_id, asked)"
                        + " SELECT address_id, 'joined', id, ? FROM turn WHERE address_id = ? LIMIT 1")
                .param(WORD)
                .param(person.address())
                .update();
    }

    private void draftsAndNotes() {
        var question = asked("bờ rào " + WORD + " bị đổ ai đền");
        var draft = UUID.randomUUID();
        jdbc.sql("""
            INSERT INTO machine_draft (id, question, made_at, body, used, missing, sources, model, prompt, tokens_in,
                                       tokens_out, took_ms)
            VALUES (?, ?, now(), ?, '{1}', '{}', '[]', 'thử', 1, 1, 1, 1)
            """).param(draft).param(question).param("Dự thảo " + WORD).update();
        jdbc.sql(
                        "INSERT INTO draft_use (draft_id, officer, used_at, unchanged, vouched) VALUES (?, ?, now(), false, ?)")
                .param(draft)
                .param(reviewer.id().value())
                .param(new String[] {WORD})
                .update();
        jdbc.sql("INSERT INTO draft_work (question, claimed_by, lease_until, words) VALUES (?, ?, now(), ?)")
                .param(question)
                .param(UUID.randomUUID())
                .param(WORD)
                .update();
        jdbc.sql("""
            INSERT INTO machine_aid (id, kind, subject, officer, asked_at, input, model, prompt, about)
            VALUES (?, 'shorter', ?, ?, now(), ?, 'thử', 1, '{}'), (?, 'nhan', ?, ?, now(), ?, 'thử', 1, ?)
            """)
                .param(UUID.randomUUID())
                .param("question:" + question)
                .param(reviewer.id().value())
                .param("Viết gọn " + WORD)
                .param(UUID.randomUUID())
                .param("question:" + UUID.randomUUID())
                .param(reviewer.id().value())
                .param("Gọi chung là gì: " + WORD)
                .param(new UUID[] {question})
                .update();
        questions.claim(question, reviewer);
        assertThat(questions.release(question, reviewer, "trả lại vì " + WORD)).isInstanceOf(Acted.Done.class);
    }

    private void callsBack() {
        person.chooses(OptionId.OFFICER);
        assertThat(person.asks("1").ticket()).isPresent();
        assertThat(person.asks(NUMBER).text().body()).contains("Đã ghi số");
    }

    private void subscribesAndReports() {
        person.chooses(OptionId.command("dangky:ca-xa"));
        person.asks("Quy khach " + WORD + " vui long truy cap vietcombank-xacthuc.top mo khoa tai khoan 0071000123456");
        assertThat(person.asks("1").text().body()).contains("Đã gửi tin này cho Công an");
        assertThat(person.asks("sửa dữ liệu: tôi ở xóm " + WORD).text().body()).contains("yêu cầu sửa dữ liệu số");
    }

    private void findsFault() {
        var told = person.asks("đăng ký tạm trú cần giấy tờ gì");
        feedback.cast(person.user(), told.turn(), new Vote.NotUseful("thiếu giấy " + WORD));
        var one = triage.open(leader).stream()
                .filter(complaint -> complaint.reason().value().contains(WORD))
                .findFirst()
                .orElseThrow();
        assertThat(triage.settle(
                        one.id(), leader, Fault.OTHER, Importance.LOW, new Remedy.Unchanged("giấy ấy " + WORD)))
                .isInstanceOf(Triaged.Done.class);
    }

    /** One answer becomes knowledge without the person's words; another way to ask is learned with them. */
    private void teaches() {
        var question = asked("nhà truyền thống mở mấy buổi");
        approve(question, reviewer, "Nhà truyền thống xã mở ba buổi mỗi tuần.");
        var lesson = new Lesson(
                "Giờ mở nhà truyền thống xã",
                List.of("giờ mở nhà truyền thống xã", "nhà truyền thống xã mở khi nào"),
                List.of(),
                List.of("46/2019/QH14"),
                LocalDate.now().plusMonths(6));
        assertThat(questions.makeKnowledge(question, editor, lesson)).isInstanceOf(Acted.Done.class);
        var key = await(() -> published.snapshot().answers().stream()
                .filter(answer -> answer.title().text().equals(lesson.title()))
                .map(answer -> answer.key())
                .findFirst());
        assertThat(questions.merge(asked("phòng trưng bày " + WORD + " mở khi nào"), leader, key))
                .isInstanceOf(Acted.Done.class);
    }

    private UUID shares() {
        var question = asked("hội vật làng mở hôm nào");
        var other = question(
                neighbour.asksAnOfficer("hội vật làng mở hôm nào").ticket().orElseThrow());
        assertThat(questions.approve(
                        question, reviewer, Wording.of("Hội vật mở mùng mười."), Set.of(other), Audience.OPEN))
                .asInstanceOf(type(Acted.Done.class))
                .satisfies(done -> assertThat(done.people()).isEqualTo(2));
        return other;
    }

    private UUID asked(String words) {
        return question(person.asksAnOfficer(words).ticket().orElseThrow());
    }

    private Backups copies() {
        return new Backups(server, key(), Optional.empty(), Clock.systemUTC());
    }

    private InstallationKey key() {
        return new InstallationKey(SECRET, directory.resolve("none"));
    }

    private JdbcClient owner() {
        return TestDatabase.asOwner(server.url());
    }
}
