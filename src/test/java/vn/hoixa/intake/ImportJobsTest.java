package vn.hoixa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.intake.ImportReport.Rejected;
import vn.hoixa.knowledge.TestKnowledge;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/** Files handed in by officers: accepted as rows, run, stopped, killed, run again. */
class ImportJobsTest {
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final ImportSettings SETTINGS =
            new ImportSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(4), SILENCE);

    private Instant now = Instant.parse("2026-11-24T03:00:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final TestDatabase database = TestDatabase.fresh();
    private final TestKnowledge knowledge = TestKnowledge.on(database, clock);
    private final Officer keeper = knowledge.anEditor();
    private final JobRows rows =
            new JobRows(database.jdbc(), new NamedParameterJdbcTemplate(database.app()), clock, SETTINGS);
    private final JobRunner runner = aRunner();
    private final ImportJobs jobs = new ImportJobs(
            rows,
            runner,
            knowledge.office().audit(),
            SETTINGS,
            new TransactionTemplate(new JdbcTransactionManager(database.app())));

    @Test
    void aFileOfThePortalIsRunAndItsBrokenLinesAreTold() {
        var id = accepted("cong.jsonl", lines("{hỏng", record(1), "{\"ma\":\"12\",\"ten\":\"Tên\"}", record(2)));
        assertThat(job(id).state()).isEqualTo(ImportJob.State.WAITING);

        assertThat(runner.runNext()).isTrue();

        assertThat(job(id).state()).isEqualTo(ImportJob.State.DONE);
        assertThat(job(id).counts()).isEqualTo(new ImportJob.Counts(2, 0, 0, 0, 2));
        assertThat(job(id).percent()).isEqualTo(100);
        assertThat(jobs.rejected(id, 0, 10)).extracting(Rejected::place).containsExactly("Dòng 1", "Dòng 3");
        assertThat(jobs.rejected(id, 1, 1)).containsExactly(new Rejected("Dòng 3", "\"12\" không phải mã thủ tục"));
        assertThat(files()).isZero();
    }

    @Test
    void theSameFileAgainIsUnchangedAndAnotherOneChanged() {
        run("cong.jsonl.gz", gzip(lines(record(1), record(2))));

        var same = run("cong.jsonl.gz", gzip(lines(record(1), record(2))));
        var changed = run("cong.jsonl", lines(record(1), record(2).replace("3 Ngày", "7 Ngày"), record(3)));

        assertThat(job(same).counts()).isEqualTo(new ImportJob.Counts(0, 0, 2, 0, 0));
        assertThat(job(changed).counts()).isEqualTo(new ImportJob.Counts(1, 1, 1, 0, 0));
    }

    @Test
    void aCancelledJobKeepsWhatItHasDoneAndGoesOnWhenRunAgain() {
        var id = accepted("cong.jsonl", lines(records(450)));
        var portions = new int[1];
        runTelling(() -> {
            if (++portions[0] == 2) {
                jobs.cancel(id, keeper);
            }
        });

        assertThat(job(id).state()).isEqualTo(ImportJob.State.CANCELLED);
        assertThat(taken()).isEqualTo(200);

        assertThat(jobs.again(id, keeper)).isEqualTo(new ImportJobs.Outcome.Done(id));
        runner.runNext();
        assertThat(job(id).counts()).isEqualTo(new ImportJob.Counts(250, 0, 200, 0, 0));
        assertThat(taken()).isEqualTo(450);
    }

    @Test
    void aKilledJobIsShownAsInterruptedAndRunsAgain() {
        var id = accepted("cong.jsonl", lines(records(3)));
        rows.claim(UUID.randomUUID());
        assertThat(job(id).state()).isEqualTo(ImportJob.State.RUNNING);
        assertThat(jobs.again(id, keeper)).isInstanceOf(ImportJobs.Outcome.Refused.class);

        now = now.plus(SILENCE).plusSeconds(1);

        assertThat(job(id).state()).isEqualTo(ImportJob.State.INTERRUPTED);
        assertThat(jobs.again(id, keeper)).isEqualTo(new ImportJobs.Outcome.Done(id));
        runner.runNext();
        assertThat(job(id).state()).isEqualTo(ImportJob.State.DONE);
        assertThat(taken()).isEqualTo(3);
    }

    @Test
    void aRunnerThatComesBackLateTouchesTheJobNoMore() {
        var id = accepted("cong.jsonl", lines(records(3)));
        var late = UUID.randomUUID();
        rows.claim(late);
        now = now.plus(SILENCE).plusSeconds(1);
        jobs.again(id, keeper);
        runner.runNext();

        assertThat(rows.progress(id, late, new ImportReport(1, 0, 0, 0, List.of()), 9))
                .isFalse();
        assertThat(rows.end(id, late, "failed", Optional.of("muộn"))).isFalse();
        assertThat(job(id).state()).isEqualTo(ImportJob.State.DONE);
    }

    @Test
    void aHeartThatMissesABeatBeatsOn() {
        var id = accepted("cong.jsonl", lines(records(3)));
        var missed = new int[1];
        var blinking = new JobRows(database.jdbc(), new NamedParameterJdbcTemplate(database.app()), clock, SETTINGS) {
            @Override
            void heard(UUID job, UUID by) {
                missed[0]++;
                throw new TransientDataAccessResourceException("away");
            }
        };
        var runner = new JobRunner(blinking, knowledge.imports(), SETTINGS, transactions(), true);

        assertThatCode(() -> runner.beat(id)).doesNotThrowAnyException();

        assertThat(missed[0]).isEqualTo(1);
    }

    @Test
    void oneJobRunsAtATimeAndTheOthersWait() {
        var first = accepted("mot.jsonl", lines(record(1)));
        var second = accepted("hai.jsonl", lines(record(2)));
        rows.claim(UUID.randomUUID());

        assertThat(runner.runNext()).isFalse();
        assertThat(job(first).state()).isEqualTo(ImportJob.State.RUNNING);
        assertThat(job(second).state()).isEqualTo(ImportJob.State.WAITING);
        assertThat(jobs.cancel(second, keeper)).isEqualTo(new ImportJobs.Outcome.Done(second));
        assertThat(job(second).state()).isEqualTo(ImportJob.State.CANCELLED);
    }

    @Test
    void aBadSheetIsToldByFileFieldValueAndRule() {
        var id = run("thu.yaml", bytes("""
            code: 1.99
            name: Thủ tục cấp giấy thử
            short_name: Xin giấy thử
            source: {decision: 1/QĐ-THU, facts_on: 31/07/2026}
            legal_basis: [60/2014/QH13]
            facets:
              fee: [{method: tại quầy, amount: 5.000 đồng}]
            """));

        assertThat(jobs.rejected(id, 0, 10))
                .contains(
                        new Rejected("procedures/thu.yaml, mục code", "\"1.99\": không phải mã thủ tục dạng 1.001193"),
                        new Rejected(
                                "procedures/thu.yaml, mục source.facts_on",
                                "\"31/07/2026\": phải là ngày dạng 2026-07-31"),
                        new Rejected(
                                "procedures/thu.yaml, mục facets.fee[0].method",
                                "\"tại quầy\": chỉ nhận mọi hình thức, trực tiếp, trực tuyến, bưu chính"));
        assertThat(taken()).isZero();
    }

    @Test
    void aZipOfSheetsIsTakenInWhereverTheKnowledgeBaseBegins() {
        var id = run(
                "kho.zip",
                zip(Map.of(
                        "kho-moi/procedures/thu/thu.yaml", SHEET,
                        "kho-moi/README.md", "# Kho",
                        "kho-moi/calendar/2027.yaml", "year: 2027",
                        "kho-moi/linh-tinh/a.yaml", "x: 1",
                        "__MACOSX/._thu", "")));

        assertThat(job(id).counts()).isEqualTo(new ImportJob.Counts(1, 0, 0, 0, 1));
        assertThat(jobs.rejected(id, 0, 10)).extracting(Rejected::place).containsExactly("kho-moi/linh-tinh/a.yaml");
    }

    @Test
    void aSingleSheetOfAnyKindFindsItsPlace() {
        var id = run("mien-phi.yaml", bytes("""
            id: mien-phi-thu
            title: Mức thu thử
            number: 1/2026/NQ-THU
            from: 2026-12-01
            source: Nghị quyết thử
            facts_on: 2026-11-01
            scope: Cả xã
            rules: [{fee_type: lệ phí thử, method: trực tuyến, amount: 0 đồng}]
            """));

        assertThat(job(id).counts()).isEqualTo(new ImportJob.Counts(1, 0, 0, 0, 0));
        assertThat(database.jdbc()
                        .sql("SELECT kind FROM knowledge_item")
                        .query(String.class)
                        .single())
                .isEqualTo("rule");
    }

    @Test
    void aBrokenZipGivesWhatItHasAndSaysSo() {
        byte[] whole = zip(Map.of("procedures/thu.yaml", SHEET));
        whole[whole.length / 3] ^= 0x55;

        var id = run("kho.zip", whole);

        assertThat(job(id).state()).isEqualTo(ImportJob.State.DONE);
        assertThat(jobs.rejected(id, 0, 10)).isNotEmpty();
    }

    @Test
    void whatUnpacksToTooMuchFailsWithAReason() {
        var bomb = run("cong.jsonl.gz", gzip(new byte[5 << 20]));
        var zip = run("kho.zip", zip(Map.of("procedures/a.yaml", "#".repeat(5 << 20))));

        for (var id : new UUID[] {bomb, zip}) {
            assertThat(job(id).state()).isEqualTo(ImportJob.State.FAILED);
            assertThat(job(id).failure().orElseThrow()).contains("bung ra lớn hơn 4 MB");
        }
        assertThat(taken()).isZero();
    }

    @Test
    void whatCannotBeAFileOfDataIsRefusedBeforeItIsStored() {
        assertThat(refusal("trong.jsonl", new byte[0])).contains("rỗng");
        assertThat(refusal("anh.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})).contains(".jsonl.gz");
        assertThat(refusal("to.jsonl", new byte[(1 << 20) + 1]))
                .contains("1,0 MB")
                .contains("quá mức 1 MB");
        assertThat(jobs.newest(10)).isEmpty();
    }

    @Test
    void onlyKeepersAndLeadersHandFilesIn() {
        for (Role role : new Role[] {Role.ADMIN, Role.REVIEWER, Role.POLICE, Role.VILLAGE}) {
            var officer = knowledge.office().anOfficer(role);
            assertThat(jobs.accept("cong.jsonl", lines(record(1)), officer))
                    .as(role.name())
                    .isInstanceOf(ImportJobs.Outcome.NotAllowed.class);
        }
        assertThat(jobs.accept(
                        "cong.jsonl", lines(record(1)), knowledge.office().anOfficer(Role.LEADER)))
                .isInstanceOf(ImportJobs.Outcome.Done.class);
    }

    private static final String SHEET = """
        code: "1.999001"
        name: Thủ tục cấp giấy thử
        short_name: Xin giấy thử
        source: {decision: 1/QĐ-THU, facts_on: 2026-07-31, review_by: 2027-01-31}
        legal_basis: [60/2014/QH13]
        facets:
          conditions: {text: Có hộ khẩu thử}
        """;

    /** Runs the next job; something happens each time just before its runner reports. */
    private void runTelling(Runnable act) {
        var telling = new JobRows(database.jdbc(), new NamedParameterJdbcTemplate(database.app()), clock, SETTINGS) {
            @Override
            boolean progress(UUID job, UUID by, ImportReport soFar, int total) {
                act.run();
                return super.progress(job, by, soFar, total);
            }
        };
        new JobRunner(telling, knowledge.imports(), SETTINGS, transactions(), true).runNext();
    }

    private JobRunner aRunner() {
        return new JobRunner(rows, knowledge.imports(), SETTINGS, transactions(), true);
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(database.app()));
    }

    private UUID run(String name, byte[] content) {
        var id = accepted(name, content);
        assertThat(runner.runNext()).isTrue();
        return id;
    }

    private UUID accepted(String name, byte[] content) {
        now = now.plusSeconds(1);
        return ((ImportJobs.Outcome.Done) jobs.accept(name, content, keeper)).job();
    }

    private String refusal(String name, byte[] content) {
        return ((ImportJobs.Outcome.Refused) jobs.accept(name, content, keeper)).reason();
    }

    private ImportJob job(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    private int taken() {
        return database.jdbc()
                .sql("SELECT count(*) FROM knowledge_revision")
                .query(Integer.class)
                .single();
    }

    private int files() {
        return database.jdbc()
                .sql("SELECT count(*) FROM import_file")
                .query(Integer.class)
                .single();
    }

    private static String[] records(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(ImportJobsTest::record).toArray(String[]::new);
    }

    private static String record(int number) {
        return """
            {"ma":"1.%06d","ten":"Thủ tục cấp giấy thử số %d","so_quyet_dinh":"1/QĐ-THU","linh_vuc":"Thử nghiệm",\
            "cach_thuc":[{"hinh_thuc":"Trực tiếp","thoi_han":"3 Ngày","phi":[],"mo_ta":""}],"ho_so":[],\
            "can_cu":["60/2014/QH13"],"trinh_tu":"","yeu_cau":"","ket_qua":[]}\
            """.formatted(number, number);
    }

    private static byte[] lines(String... lines) {
        return bytes(String.join("\n", lines));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Map<String, String> files) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(bytes(file.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
