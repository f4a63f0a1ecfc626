package vn.hoixa.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.feedback.Fault;
import vn.hoixa.feedback.Feedback;
import vn.hoixa.feedback.Importance;
import vn.hoixa.feedback.Remedy;
import vn.hoixa.feedback.Triage;
import vn.hoixa.feedback.Triaged;
import vn.hoixa.feedback.Vote;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.revision.Slot;

/** A reply that was mended after a 👎 is asked for again like a question that an officer answered. */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MendedRepliesTest {
    private static final ProcedureCode COPIES = new ProcedureCode("2.000815");
    private static final String FEE = "sao y bản chính hết bao nhiêu tiền";
    private static final String PAPERS = "chứng thực bản sao cần giấy tờ gì";

    @Autowired
    Conversations conversations;

    @Autowired
    Feedback feedback;

    @Autowired
    Triage triage;

    @Autowired
    KnowledgeStore store;

    @Autowired
    Imports imports;

    @Autowired
    Knowledge knowledge;

    @Autowired
    Accounts accounts;

    @Autowired
    Regression regression;

    @Autowired
    JdbcClient jdbc;

    Officer officer;

    @BeforeAll
    void twoRepliesThatCitizensFoundWantingAndAnOfficerMended(@TempDir Path directory) throws IOException {
        officer = anOfficer();
        until(() -> knowledge.snapshot().procedure(COPIES).isPresent());
        var wrongFee = findsFault(FEE, Fault.OUTDATED);
        var notMine = findsFault(PAPERS, Fault.OTHER);
        var before = knowledge.snapshot().procedure(COPIES).orElseThrow().revision();
        theFeeChanges(directory);
        until(() ->
                !knowledge.snapshot().procedure(COPIES).orElseThrow().revision().equals(before));
        mended(wrongFee, Fault.OUTDATED);
        mended(notMine, Fault.OTHER);
    }

    @Test
    void theQuestionHasToBeAnsweredFromWhatWasMended() {
        assertThat(judged(FEE).isKept()).isTrue();
        assertThat(judged(FEE).expected().words()).startsWith("trả lời ngay bằng “");
    }

    @Test
    void whatWasNotTheirMatterMayNotAnswerAgain() {
        assertThat(judged(PAPERS).expected()).isInstanceOf(Expected.NotWith.class);
        assertThat(judged(PAPERS).isKept()).as("it still does").isFalse();
    }

    @Test
    void theQuestionFileHasWhatItsFormatCanPut() {
        var lines = regression.questionFile().lines().toList();
        assertThat(lines).singleElement().satisfies(line -> {
            var row = JsonMapper.shared().readTree(line);
            assertThat(row.propertyNames()).containsExactly("id", "turns", "behavior", "expect");
            assertThat(row.get("turns").get(0).asString()).isEqualTo(FEE);
            assertThat(row.get("behavior").asString()).isEqualTo("answer");
            assertThat(row.get("expect").get(0).asString()).isEqualTo(COPIES.value());
        });
    }

    private Judged judged(String words) {
        return regression.now().all().stream()
                .filter(each -> each.words().value().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private UUID findsFault(String words, Fault fault) {
        var citizen = ChannelUser.web(UUID.randomUUID());
        var turn = conversations
                .receive(Inbound.typed(citizen, Optional.empty(), words))
                .turn();
        feedback.cast(citizen, turn, new Vote.NotUseful(fault.said()));
        return jdbc.sql("SELECT id FROM feedback WHERE turn_id = ?")
                .param(turn)
                .query(UUID.class)
                .single();
    }

    private void mended(UUID complaint, Fault fault) {
        var remedy = new Remedy.Mended(new Slot(ItemType.PROCEDURE, COPIES.value()), "đã sửa");
        assertThat(triage.settle(complaint, officer, fault, Importance.values()[0], remedy))
                .isInstanceOf(Triaged.DoneAndTold.class);
    }

    private void theFeeChanges(Path directory) throws IOException {
        var file = directory.resolve("procedures/chung-thuc/2.000815-sao-y.yaml");
        Files.createDirectories(file.getParent());
        try (var files = Files.walk(Path.of("knowledge-base/procedures"))) {
            var original = files.filter(path -> path.getFileName().toString().startsWith(COPIES.value()))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, Files.readString(original).replace("2.000 đồng một trang", "2.500 đồng một trang"));
        }
        imports.from(directory, (_, _) -> {});
        store.publish(officer, Set.of(COPIES.value()));
    }

    private Officer anOfficer() {
        var person = new Officer.Person("Cán bộ Thử Nghiệm", "Phó Chủ tịch thử");
        var opening = new Accounts.Opening("thu", person, Set.of(Role.KNOWLEDGE, Role.LEADER), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }

    /** What is published is in the index within about a second. */
    private static void until(BooleanSupplier wanted) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within a minute").isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
