package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.database.DatabaseServer;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.erasure.Erasure;
import vn.hoixa.erasure.ErasureOf;
import vn.hoixa.erasure.Retention;
import vn.hoixa.erasure.RetentionSettings;
import vn.hoixa.erasure.Traces;
import vn.hoixa.office.Role;
import vn.hoixa.office.TestOffice;

/** What the person at the terminal types and reads: a copy, what refuses it, how it comes back, and what is past its time. */
class CopiesCommandTest {
    private static final String SECRET = "a secret for tests, 32 characters or more";
    private static final String KEY = "a key for copies of tests, 32 or more";

    private final TestDatabase original = TestDatabase.fresh();
    private final AddressId person = new AddressId(UUID.randomUUID());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    private Path copies;

    @BeforeEach
    void anInstallationWithACopyOfTheDayBefore() throws IOException {
        TestOffice.on(original, Clock.systemUTC()).anOfficer(Role.LEADER);
        original.jdbc()
                .sql("INSERT INTO address (id, channel, recipient, first_seen) VALUES (?, 'WEB', ?, now())")
                .params(person.value(), person.toString())
                .update();
        copies = directory.resolve("copies");
        assertThat(run(at(original), "backup", copies.toString())).isEqualTo(Commands.DONE);
        assertThat(out.toString()).contains("Đã sao lưu vào " + copies, ".sha256", "da-xoa.txt");
    }

    @Test
    void aCopyIsSealedAndStandsWithItsChecksumAndTheListOfTombstones() throws IOException {
        assertThat(Files.readString(copy(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("HXB1")
                .doesNotContain("manifest.json");
        assertThat(copies.resolve(copy().getFileName() + ".sha256")).exists();
        assertThat(copies.resolve("da-xoa.txt")).exists();
    }

    @Test
    void whoWasErasedAfterTheCopyIsErasedAgainWhenItComesBack() throws IOException {
        erasure(original).erase(person);
        var later = directory.resolve("later");
        assertThat(run(at(original), "backup", later.toString())).isEqualTo(Commands.DONE);
        Files.copy(later.resolve("da-xoa.txt"), copies.resolve("da-xoa.txt"), StandardCopyOption.REPLACE_EXISTING);
        var before = copy();
        var back = TestDatabase.fresh();

        assertThat(run(at(back), "restore", before.toString())).isEqualTo(Commands.DONE);

        assertThat(out.toString()).contains("Đã khôi phục từ " + before, "trước khi 1 người xóa dữ liệu: đã xóa lại");
        assertThat(Traces.inDatabase(JdbcClient.create(back.owner()), List.of(person.toString())))
                .isEmpty();
        assertThat(directory.resolve("new/da-xoa.txt"))
                .as("should the process end early, the next start knows")
                .content()
                .containsPattern("[0-9a-f]{32} ");
    }

    @Test
    void theWrongKeyIsSaidAndBringsNothingBack() {
        refused(at(TestDatabase.fresh()).with("HOIXA_BACKUP_KEY", ""), "đặt HOIXA_BACKUP_KEY là khóa lúc sao lưu");
        refused(at(TestDatabase.fresh()).with("HOIXA_BACKUP_KEY", "x".repeat(40)), "HOIXA_BACKUP_KEY không phải khóa");
        refused(at(TestDatabase.fresh()).with("HOIXA_BACKUP_KEY", "ngắn"), "HOIXA_BACKUP_KEY có 4 ký tự");
    }

    @Test
    void aCopyThatIsNotWhatItWasIsSaidToBeDamaged() throws IOException {
        Files.writeString(copy(), "x", StandardOpenOption.APPEND);
        refused(at(TestDatabase.fresh()), "không khớp tệp .sha256");
    }

    @Test
    void underAnotherSecretTheSettingAndTheRuleAreNamed() {
        refused(
                at(TestDatabase.fresh()).with("hoixa.secret", "x".repeat(40)),
                "HOIXA_SECRET không phải khóa lúc sao lưu",
                "người đã xin xóa không được xóa lại");
        refused(at(TestDatabase.fresh()).with("hoixa.secret", ""), "Đặt HOIXA_SECRET là khóa lúc sao lưu");
    }

    @Test
    void whereDataIsNothingIsTouched() {
        var rows = officers(original);
        refused(at(original), "đang có dữ liệu", "HOIXA_DATA_DIR");
        assertThat(officers(original)).isEqualTo(rows);
    }

    @Test
    void aDirectoryWithoutCopiesIsSaidToHaveNone() throws IOException {
        copies = Files.createDirectory(directory.resolve("bare"));
        refused(at(TestDatabase.fresh()), "không có bản sao nào trong " + copies);
        copies = directory.resolve("nowhere");
        refused(at(TestDatabase.fresh()), "không thấy " + copies);
    }

    @Test
    void whatIsPastItsTimeIsRehearsedThenRemoved() {
        JdbcClient.create(original.owner()).sql("""
            INSERT INTO audit (at, actor, act, subject_kind, subject_id)
            VALUES (now() - interval '6 years', 'application', 'test', 'test', 'x')
            """).update();

        assertThat(run(at(original), "retention", "--dry-run")).isEqualTo(Commands.DONE);
        assertThat(out.toString()).contains("Giữ: lượt hỏi 12 tháng", "Sẽ xóa (chưa xóa gì):", "1 dòng nhật ký");
        assertThat(run(at(original), "retention")).isEqualTo(Commands.DONE);
        assertThat(out.toString()).contains("Đã xóa:");
        assertThat(run(at(original), "retention", "--dry-run")).isEqualTo(Commands.DONE);
        assertThat(out.toString()).endsWith("Không có gì quá hạn.%n".formatted());
    }

    private void refused(Launcher where, String... why) {
        assertThat(run(where, "restore", copies.toString())).isEqualTo(Failures.FAILED);
        assertThat(err.toString()).contains(why).startsWith("hoixa restore: ");
        if (where.database != original) {
            assertThat(officers(where.database)).isEmpty();
        }
        err.getBuffer().setLength(0);
    }

    private Path copy() throws IOException {
        try (var files = Files.newDirectoryStream(copies, "*.hxb")) {
            return files.iterator().next();
        }
    }

    private static List<String> officers(TestDatabase database) {
        return database.jdbc()
                .sql("SELECT login FROM officer")
                .query(String.class)
                .list();
    }

    private Erasure erasure(TestDatabase database) {
        return ErasureOf.on(database.app(), SECRET, directory.resolve("list"));
    }

    private int run(Launcher launcher, String... args) {
        var line = Commands.line(launcher);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(args);
    }

    private Launcher at(TestDatabase database) {
        return new Launcher(database);
    }

    /** The command line of an installation on one of the tests' databases. */
    private final class Launcher implements Commands.Launcher {
        final TestDatabase database;
        private final Map<String, Object> settings = new HashMap<>(Map.of(
                "hoixa.secret",
                SECRET,
                "hoixa.data-dir",
                directory.resolve("new").toString(),
                "HOIXA_BACKUP_KEY",
                KEY));

        Launcher(TestDatabase database) {
            this.database = database;
        }

        Launcher with(String setting, String value) {
            settings.put(setting, value);
            return this;
        }

        @Override
        public ConfigurableApplicationContext serve(List<String> properties) {
            throw new AssertionError("these commands serve nobody");
        }

        @Override
        public ConfigurableApplicationContext backOffice() {
            var context = new AnnotationConfigApplicationContext();
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
            var source = database.app();
            context.registerBean(DataSource.class, () -> source);
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
            context.registerBean(DatabaseServer.class, database::server);
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(
                    TransactionOperations.class,
                    () -> new TransactionTemplate(new DataSourceTransactionManager(source)));
            context.registerBean(
                    RetentionSettings.class,
                    () -> new RetentionSettings(
                            java.time.Period.ofMonths(12), java.time.Period.ofMonths(6), java.time.Period.ofYears(5)));
            context.registerBean(Retention.class);
            context.registerBean(Erasure.class, () -> erasure(database));
            context.refresh();
            return context;
        }
    }
}
