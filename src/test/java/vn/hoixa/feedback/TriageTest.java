package vn.hoixa.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.Arrived;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.question.Questions;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.Audience;
import vn.hoixa.review.OptionId;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.revision.Slot;
import vn.hoixa.turn.Received;

/** A citizen finds fault with a reply; an officer judges it, mends what was wrong, and the citizen is told. */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class TriageTest {
    private static final ProcedureCode COPIES = new ProcedureCode("2.000815");
    private static final Slot SUBJECT = new Slot(ItemType.PROCEDURE, COPIES.value());

    @Autowired
    Conversations conversations;

    @Autowired
    Feedback feedback;

    @Autowired
    Triage triage;

    @Autowired
    Questions questions;

    @Autowired
    Addresses addresses;

    @Autowired
    Deliveries deliveries;

    @Autowired
    KnowledgeStore knowledge;

    @Autowired
    Imports imports;

    @Autowired
    Knowledge published;

    @Autowired
    Accounts accounts;

    @Autowired
    Officers officers;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path directory;

    Officer editor;
    Officer leader;
    int number;
    int price = 2_000;

    @BeforeAll
    void aCommuneWithItsKnowledge() {
        editor = anOfficer(Role.KNOWLEDGE);
        leader = anOfficer(Role.LEADER);
        await(() -> published.snapshot().procedure(COPIES));
    }

    @Test
    void aVoteIsCountedOncePerTextAndItsReasonIsMasked() {
        var citizen = new Citizen();
        var turn = citizen.asksFee();

        assertThat(feedback.cast(citizen.user, turn, new Vote.NotUseful("sai rồi, gọi tôi 0912345678")))
                .isEqualTo(Feedback.Voting.NOTED);
        assertThat(reasons(turn)).singleElement().asString().contains("sai rồi").doesNotContain("0912345678");
        feedback.cast(citizen.user, turn, new Vote.Useful());

        assertThat(reasons(turn)).containsExactly("");
        assertThat(feedback.cast(new Citizen().user, turn, new Vote.Useful())).isEqualTo(Feedback.Voting.UNKNOWN_TURN);
    }

    @Test
    void theCitizenIsToldOnceTheMendedRevisionIsPublishedAndNotBefore() throws IOException {
        var citizen = new Citizen();
        var id = citizen.findsFault(citizen.asksFee(), "Thông tin đã cũ: phí năm ngoái");

        assertThat(settled(id, new Remedy.Mended(SUBJECT, ""))).isInstanceOf(Triaged.Incomplete.class);
        assertThat(citizen.arrived()).isEmpty();
        theFeeChanges();
        assertThat(settled(id, new Remedy.Mended(SUBJECT, "đã đổi mức phí"))).isInstanceOf(Triaged.DoneAndTold.class);

        var news = await(() -> citizen.arrived().stream().findFirst()).text();
        assertThat(news.body())
                .startsWith("Nội dung về ")
                .contains("đã được sửa")
                .contains(published
                        .snapshot()
                        .procedure(COPIES)
                        .orElseThrow()
                        .shortName()
                        .text());
        assertThat(news.options()).extracting(option -> option.id()).containsExactly(OptionId.procedure(COPIES));
        assertThat(settled(id, new Remedy.Mended(SUBJECT, ""))).isInstanceOf(Triaged.AlreadySettled.class);
        assertThat(citizen.arrived()).hasSize(1);
        assertThat(audit.of(new AuditEntry.Subject("feedback", id.toString())))
                .extracting(recorded -> recorded.entry().act())
                .containsExactly("feedback.settle");
    }

    @Test
    void twoOfficersAtOnceSettleItOnce() throws Exception {
        var citizen = new Citizen();
        var id = citizen.findsFault(citizen.asksFee(), "Khó hiểu");

        var both = atOnce(
                () -> settled(id, new Remedy.Unchanged("đã rõ")), () -> settled(id, new Remedy.HandedOn("Tư pháp")));

        assertThat(both).hasAtLeastOneElementOfType(Triaged.Done.class);
        assertThat(both).hasAtLeastOneElementOfType(Triaged.AlreadySettled.class);
    }

    @Test
    void theGravestStandsFirstWhateverItsAge() {
        var small = aFault("Khó hiểu");
        var grave = aFault("Có chỗ sai");
        triage.judge(small, leader, Fault.UNCLEAR, Importance.LOW);
        triage.judge(grave, leader, Fault.WRONG, Importance.HIGH);

        var order = triage.open(leader).stream().map(Complaint::id).toList();

        assertThat(order.indexOf(grave)).isLessThan(order.indexOf(small));
        var seen = triage.find(grave, leader).orElseThrow();
        assertThat(seen.chosen()).isEqualTo(Fault.WRONG);
        assertThat(seen.quoted()).contains(SUBJECT);
        assertThat(seen.reply().body()).contains("đồng");
    }

    @Test
    void onlyWhoeverIsAssignedTheFieldSeesIt() {
        var id = aFault("Có chỗ sai");
        var field = published.snapshot().procedure(COPIES).orElseThrow().field();

        assertThat(triage.find(id, aReviewerOf(field))).isPresent();
        assertThat(triage.find(id, editor)).isPresent();
        var stranger = aReviewerOf("Đất đai");
        assertThat(triage.find(id, stranger)).isEmpty();
        assertThat(triage.open(stranger)).extracting(Complaint::id).doesNotContain(id);
        assertThat(triage.settle(id, stranger, Fault.WRONG, Importance.HIGH, new Remedy.Unchanged("không")))
                .isInstanceOf(Triaged.NotAllowed.class);
        assertThat(triage.find(id, anOfficer(Role.ADMIN))).isEmpty();
    }

    @Test
    void aThumbUpTakesItBackAndNewWordsOpenItAgain() {
        var citizen = new Citizen();
        var turn = citizen.asksFee();
        var id = citizen.findsFault(turn, "Khó hiểu");
        settled(id, new Remedy.Unchanged("đã rõ"));
        assertThat(open()).doesNotContain(id);

        feedback.cast(citizen.user, turn, new Vote.NotUseful("Khó hiểu"));
        assertThat(open()).as("the same again").doesNotContain(id);
        feedback.cast(citizen.user, turn, new Vote.NotUseful("Có chỗ sai: mức phí"));
        assertThat(open()).as("something new").contains(id);
        feedback.cast(citizen.user, turn, new Vote.Useful());
        assertThat(open()).as("taken back").doesNotContain(id);
        assertThat(settled(id, new Remedy.Unchanged("muộn"))).isInstanceOf(Triaged.Unknown.class);
    }

    @Test
    void nothingIsSettledWithoutAWordWhy() {
        var id = aFault("Có chỗ sai");

        assertThat(settled(id, new Remedy.Unchanged(" "))).isInstanceOf(Triaged.Incomplete.class);
        assertThat(settled(id, new Remedy.HandedOn(""))).isInstanceOf(Triaged.Incomplete.class);
        assertThat(open()).contains(id);
    }

    @Test
    void anOfficersAnswerIsFoundWantingByItsCodeAndOnlyWhereItWasSent() {
        var citizen = new Citizen();
        citizen.chooses(OptionId.OFFICER);
        var asked = citizen.asks("xin hỏi sân bóng của xã mấy giờ đóng cửa");
        var question = jdbc.sql("SELECT id FROM question WHERE ticket = ?")
                .param(asked.ticket().orElseThrow().digits())
                .query(UUID.class)
                .single();
        questions.claim(question, leader);
        questions.approve(question, leader, Wording.of("Sân bóng đóng cửa lúc 21 giờ."), Set.of(), Audience.OPEN);
        var answer = await(() -> citizen.arrived().stream().findFirst()).text();

        var code = answer.verification();
        assertThat(feedback.cast(new Citizen().user, asked.turn(), code, new Vote.NotUseful("Có chỗ sai")))
                .isEqualTo(Feedback.Voting.UNKNOWN_TURN);
        assertThat(feedback.cast(citizen.user, asked.turn(), code, new Vote.NotUseful("Có chỗ sai: 22 giờ mới đóng")))
                .isEqualTo(Feedback.Voting.NOTED);

        assertThat(triage.open(leader)).anySatisfy(one -> {
            assertThat(one.reply().body()).contains("21 giờ");
            assertThat(one.told().asked().value()).contains("sân bóng");
            assertThat(one.repliedAt()).isAfter(one.told().at());
        });
    }

    @Test
    void anOfficersNoteKeepsNoNumberEither() {
        var id = aFault("Có chỗ sai");

        settled(id, new Remedy.HandedOn("đã gọi bà con ở số 0912345678"));

        assertThat(triage.find(id, leader)
                        .orElseThrow()
                        .outcome()
                        .orElseThrow()
                        .remedy()
                        .note())
                .contains("đã gọi bà con")
                .doesNotContain("0912345678");
        assertThat(audit.of(new AuditEntry.Subject("feedback", id.toString())).toString())
                .doesNotContain("0912345678");
    }

    private Triaged settled(UUID id, Remedy remedy) {
        return triage.settle(id, leader, Fault.OUTDATED, Importance.USUAL, remedy);
    }

    private List<UUID> open() {
        return triage.open(leader).stream().map(Complaint::id).toList();
    }

    private UUID aFault(String reason) {
        var citizen = new Citizen();
        return citizen.findsFault(citizen.asksFee(), reason);
    }

    private List<String> reasons(UUID turn) {
        return jdbc.sql("SELECT reason FROM feedback WHERE turn_id = ?")
                .param(turn)
                .query(String.class)
                .list();
    }

    /** The fee of a copy rises by one đồng, is imported and published. */
    private void theFeeChanges() throws IOException {
        price++;
        var file = directory.resolve("procedures/chung-thuc/2.000815-sao-y.yaml");
        Files.createDirectories(file.getParent());
        try (var files = Files.walk(Path.of("knowledge-base/procedures"))) {
            var original = files.filter(path -> path.getFileName().toString().startsWith(COPIES.value()))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, Files.readString(original).replace("2.000 đồng một trang", dong() + " một trang"));
        }
        imports.from(directory, (_, _) -> {});
        knowledge.publish(editor, Set.of(COPIES.value()));
        await(() -> published
                .snapshot()
                .procedure(COPIES)
                .flatMap(procedure -> procedure.facet(Facet.FEE, LocalDate.now()))
                .filter(fee -> fee.text().contains(dong())));
    }

    private String dong() {
        return "%d.%03d đồng".formatted(price / 1000, price % 1000);
    }

    private Officer aReviewerOf(String field) {
        var officer = anOfficer(Role.REVIEWER);
        var term = new Assignment.Term(
                LocalDate.now().minusYears(1), LocalDate.now().plusYears(1));
        accounts.assign(
                new Assignment(officer.id(), Optional.empty(), field, "12/QĐ-UBND", term), new Actor.CommandLine());
        return officers.find(officer.id()).orElseThrow();
    }

    private Officer anOfficer(Role... roles) {
        number++;
        var person = new Officer.Person("Cán bộ Thử Nghiệm " + number, "Công chức thử " + number);
        var opening = new Accounts.Opening("thu" + number, person, Set.of(roles), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }

    private static <T> T await(Supplier<Optional<T>> wanted) {
        var deadline = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(deadline)) {
            var found = wanted.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("it did not come within 30 seconds");
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<? extends T>... acts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new java.util.ArrayList<Future<? extends T>>();
            for (var act : acts) {
                running.add(threads.submit(act));
            }
            var results = new java.util.ArrayList<T>();
            for (var act : running) {
                results.add(act.get());
            }
            return results;
        }
    }

    private final class Citizen {
        private final ChannelUser user = ChannelUser.web(UUID.randomUUID());

        Received asks(String words) {
            return conversations.receive(Inbound.typed(user, Optional.empty(), words));
        }

        UUID asksFee() {
            return chooses(OptionId.facet(COPIES, Facet.FEE)).turn();
        }

        Received chooses(OptionId option) {
            return conversations.receive(Inbound.chosen(user, Optional.empty(), option));
        }

        UUID findsFault(UUID turn, String reason) {
            feedback.cast(user, turn, new Vote.NotUseful(reason));
            return jdbc.sql("SELECT id FROM feedback WHERE turn_id = ?")
                    .param(turn)
                    .query(UUID.class)
                    .single();
        }

        List<Arrived> arrived() {
            return deliveries.arrived(addresses.find(user).orElseThrow(), 0, 100);
        }
    }

    @Test
    void aVoteOnWhatAnOfficerWroteIsFiledUnderWhatItWasWrittenFor() {
        var citizen = new Citizen();
        citizen.chooses(OptionId.OFFICER);
        var asked = citizen.asks("xin hỏi bể bơi của xã mấy giờ mở cửa");
        var question = jdbc.sql("SELECT id FROM question WHERE ticket = ?")
                .param(asked.ticket().orElseThrow().digits())
                .query(UUID.class)
                .single();
        questions.askBack(question, leader, Wording.of("Bể bơi nào ạ?"));
        citizen.asksFee();
        questions.approve(question, leader, Wording.of("Bể bơi mở cửa lúc 6 giờ."), Set.of(), Audience.OPEN);
        citizen.asksFee();
        var written = await(() -> Optional.of(citizen.arrived()).filter(texts -> texts.size() >= 2));

        var address = addresses.find(citizen.user).orElseThrow();
        for (var text : written) {
            feedback.cast(address, text.text().verification(), new Vote.NotUseful("Có chỗ sai"));
        }

        assertThat(reasons(asked.turn())).as("the question back and the answer").hasSize(2);
    }
}
