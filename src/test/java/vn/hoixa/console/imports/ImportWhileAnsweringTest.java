package vn.hoixa.console.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.intake.ImportJob;
import vn.hoixa.intake.ImportJobs;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.ItemActs;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.revision.Slot;
import vn.hoixa.turn.TurnOutcome;

/** The national update of 2,995 procedures comes in and into force while citizens go on being answered. */
@HoiXaTest
@WithKnowledge(WithKnowledge.WHOLE)
@Timeout(300)
class ImportWhileAnsweringTest {
    private static final int NATIONAL = 2_995;
    private static final int CITIZENS = 2;
    private static final List<String> QUESTIONS = List.of(
            "khai sinh cho con cần giấy tờ gì",
            "lam giay xac nhan doc than mat bao nhieu tien",
            "đăng ký tạm trú bao lâu thì xong",
            "khai tử nộp ở đâu");

    /** Something that nobody asks about here. */
    private static final Slot UNASKED = new Slot(ItemType.ANSWER, "bao-hiem-y-te");

    @Autowired
    private Conversations conversations;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private KnowledgeStore store;

    @Autowired
    private Imports imports;

    @Autowired
    private ItemActs acts;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Accounts accounts;

    @Test
    void noTurnFailsAndNoOfficerWaitsForTheWholeImport(TestReporter reporter) throws Exception {
        var keeper = aKeeper();
        await().atMost(Duration.ofMinutes(1)).until(() -> inForce("1.001193"));
        var before = asked(until(30));

        var job = ((ImportJobs.Outcome.Done) jobs.accept("quoc-gia.jsonl", national(), keeper)).job();
        try (var citizens = Executors.newVirtualThreadPerTaskExecutor()) {
            var turns = new ArrayList<Future<List<Turn>>>();
            for (int n = 0; n < CITIZENS; n++) {
                turns.add(citizens.submit((Callable<List<Turn>>) () -> asked(() -> moves(job))));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> job(job).counts().done() > 0);
            assertThat(acts.suspend(UNASKED, "thử", keeper)).isInstanceOf(ItemActs.Result.Done.class);
            assertThat(acts.resume(UNASKED, "thử", keeper)).isInstanceOf(ItemActs.Result.Done.class);
            assertThat(moves(job))
                    .as("the officer's acts came in between two portions")
                    .isTrue();

            var during = new ArrayList<Turn>();
            for (var each : turns) {
                during.addAll(each.get());
            }
            assertThat(job(job).state()).isEqualTo(ImportJob.State.DONE);
            assertThat(job(job).counts()).isEqualTo(new ImportJob.Counts(NATIONAL, 0, 0, 0, 0));
            assertThat(during).hasSizeGreaterThan(20).allMatch(Turn::answered);
            reporter.publishEntry("turn before, ms, median", "" + median(before));
            reporter.publishEntry("turn during the import, ms, median", "" + median(during));

            var publishing = citizens.submit(() -> store.publish(keeper, Set.of()));
            var meanwhile = asked(() -> !publishing.isDone() || !inForce(code(NATIONAL)));
            assertThat(publishing.get()).isInstanceOf(KnowledgeStore.Publishing.Published.class);
            assertThat(meanwhile).isNotEmpty().allMatch(Turn::answered);
            reporter.publishEntry("turn during the publication, ms, median", "" + median(meanwhile));
        }
        assertThat(asked(until(4))).allMatch(Turn::answered);
    }

    private record Turn(String question, TurnOutcome outcome, long millis) {
        boolean answered() {
            return outcome == TurnOutcome.ANSWERED;
        }
    }

    /** Asks one question after the other as long as something lasts; each from a citizen of their own. */
    private List<Turn> asked(BooleanSupplier lasts) {
        var turns = new ArrayList<Turn>();
        do {
            String question = QUESTIONS.get(turns.size() % QUESTIONS.size());
            long start = System.nanoTime();
            var received = conversations.receive(Inbound.typed(
                    ChannelUser.web(UUID.randomUUID()),
                    Optional.of(UUID.randomUUID().toString()),
                    question));
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            turns.add(new Turn(question, received.outcome(), millis));
        } while (lasts.getAsBoolean());
        return turns;
    }

    private static BooleanSupplier until(int count) {
        var left = new int[] {count};
        return () -> --left[0] > 0;
    }

    private static long median(List<Turn> turns) {
        var millis = new ArrayList<>(turns.stream().map(Turn::millis).toList());
        Collections.sort(millis);
        return millis.get(millis.size() / 2);
    }

    private boolean moves(UUID job) {
        return job(job).state().moves();
    }

    private ImportJob job(UUID job) {
        return jobs.find(job).orElseThrow();
    }

    private boolean inForce(String code) {
        return knowledge.snapshot().procedure(new ProcedureCode(code)).isPresent();
    }

    private Officer aKeeper() {
        var opening = new Accounts.Opening(
                "bientap",
                new Officer.Person("Người Thử Nghiệm", "Công chức"),
                Set.of(Role.KNOWLEDGE),
                Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }

    private static byte[] national() {
        return IntStream.rangeClosed(1, NATIONAL)
                .mapToObj(ImportWhileAnsweringTest::record)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String code(int number) {
        return "9.%06d".formatted(number);
    }

    /** As long as the portal's records are: about 5 kB, most of it steps. */
    private static String record(int number) {
        String steps =
                "Bước %d: tổ chức nộp hồ sơ khảo nghiệm số %d tại bộ phận tiếp nhận, cơ quan xem xét và trả kết quả. "
                        .formatted(number % 7, number)
                        .repeat(40);
        return """
            {"ma":"%s","ten":"Thủ tục cấp phép khảo nghiệm giống thủy sinh loại %d","so_quyet_dinh":"1/QĐ-THU",\
            "linh_vuc":"Thủy sinh","cach_thuc":[{"hinh_thuc":"Trực tiếp","thoi_han":"%d Ngày","phi":[],"mo_ta":""}],\
            "ho_so":[{"nhom":"","ten":"Đơn đề nghị khảo nghiệm","mau":"","ban_chinh":1,"ban_sao":0}],\
            "can_cu":["60/2014/QH13"],"trinh_tu":"%s","yeu_cau":"","ket_qua":["Giấy phép khảo nghiệm"]}\
            """.formatted(code(number), number, 1 + number % 30, steps);
    }
}
