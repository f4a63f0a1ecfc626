package vn.hoixa.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Role;
import vn.hoixa.office.Settings;
import vn.hoixa.office.SignIns;
import vn.hoixa.office.TestOffice;

/** A copy holds one moment, comes back whole or not at all, and only where nothing is. */
class BackupsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private static final Optional<BackupKey> OPEN = Optional.empty();
    private static final Optional<BackupKey> KEY = Optional.of(new BackupKey("k".repeat(32)));
    private static final Settings.Key<String> NOTE = new Settings.Key<>("test.note", "", text -> text);

    private final TestDatabase original = TestDatabase.fresh();
    private final TestOffice office = TestOffice.on(original, CLOCK);

    @TempDir
    Path directory;

    Path secret;

    @BeforeEach
    void anInstallation() throws IOException {
        secret = Files.writeString(directory.resolve("secret"), "s".repeat(64));
        office.aReviewerOf("Hộ tịch");
    }

    @Test
    void whatComesBackIsWhatWasThereAndGoesOnCounting() throws IOException {
        var account = office.opened(Role.LEADER);
        copies(original, secret, OPEN).backup(directory.resolve("copies"));
        var empty = TestDatabase.fresh();
        var restoredSecret = directory.resolve("new/secret");

        copies(empty, restoredSecret, OPEN).restore(directory.resolve("copies"));

        var restored = TestOffice.on(empty, CLOCK);
        assertThat(rows(empty, "officer")).isEqualTo(rows(original, "officer")).isNotEmpty();
        assertThat(rows(empty, "audit")).isEqualTo(rows(original, "audit")).isNotEmpty();
        assertThat(restoredSecret).hasSameTextualContentAs(secret);
        assertThat(restored.signIns().attempt(account.officer().login(), account.password()))
                .isInstanceOf(SignIns.Attempt.Welcome.class);
        assertThatThrownBy(() -> JdbcClient.create(empty.owner())
                        .sql("DELETE FROM audit")
                        .update())
                .rootCause()
                .hasMessageContaining("insert-only");
    }

    @Test
    void aCopyTakenWhileRowsComeInHoldsNoHalfTransaction() throws Exception {
        var writing = new AtomicBoolean(true);
        var leader = Actor.of(office.anOfficer(Role.LEADER));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writer = threads.submit(() -> {
                for (int i = 0; writing.get(); i++) {
                    office.settings().change(NOTE, "lần " + i, leader, "Thử.");
                }
            });
            for (int i = 0; i < 3; i++) {
                copies(original, secret, OPEN).backup(directory.resolve("copy" + i));
            }
            writing.set(false);
            writer.get();
        }
        for (int i = 0; i < 3; i++) {
            var empty = TestDatabase.fresh();
            copies(empty, directory.resolve("s" + i), OPEN).restore(directory.resolve("copy" + i));
            assertThat(count(empty, "audit WHERE act = 'setting.change'")).isEqualTo(count(empty, "setting_change"));
        }
    }

    @Test
    void aDatabaseThatHoldsAnythingIsLeftAlone() {
        copies(original, secret, OPEN).backup(directory);
        var before = rows(original, "audit");

        assertThatThrownBy(() -> copies(original, secret, OPEN).restore(directory))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("đang có dữ liệu");
        assertThat(rows(original, "audit")).isEqualTo(before);
    }

    @Test
    void aSealedCopyShowsNothingAndOpensWithItsOwnKeyOnly() throws IOException {
        var file = copies(original, secret, KEY).backup(directory).file();
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("HXB1")
                .doesNotContain("manifest.json");

        var other = Optional.of(new BackupKey("x".repeat(32)));
        assertRefused(OPEN, "đã mã hóa");
        assertRefused(other, "không phải khóa");
        var empty = TestDatabase.fresh();
        copies(empty, directory.resolve("s"), KEY).restore(directory);
        assertThat(rows(empty, "officer")).isEqualTo(rows(original, "officer"));
    }

    @Test
    void aDamagedCopyIsRefused() throws IOException {
        var file = copies(original, secret, OPEN).backup(directory).file();
        Files.writeString(file, "x", StandardOpenOption.APPEND);
        assertRefused(OPEN, "đã hỏng");
    }

    @Test
    void aCopyComesBackUnderItsOwnSecretOnly() {
        var ours = "o".repeat(40);
        copies(original, given(ours), OPEN).backup(directory);

        assertOtherSecret(given("x".repeat(40)), "HOIXA_SECRET không phải khóa lúc sao lưu");
        assertOtherSecret(given(""), "Đặt HOIXA_SECRET là khóa lúc sao lưu");
        var empty = TestDatabase.fresh();
        copies(empty, given(ours), OPEN).restore(directory);
        assertThat(rows(empty, "officer")).isEqualTo(rows(original, "officer"));
    }

    @Test
    void aCopyThatBringsItsSecretIsNotBroughtBackUnderASettingThatIsAnother() {
        copies(original, secret, OPEN).backup(directory);

        assertOtherSecret(given("x".repeat(40)), "người đã xin xóa không được xóa lại");
        copies(TestDatabase.fresh(), given("s".repeat(64)), OPEN).restore(directory);
    }

    private InstallationKey given(String secret) {
        return new InstallationKey(secret, directory.resolve("elsewhere/secret"));
    }

    private void assertOtherSecret(InstallationKey secret, String why) {
        var empty = TestDatabase.fresh();
        assertThatThrownBy(() -> copies(empty, secret, OPEN).restore(directory))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(why);
        assertThat(rows(empty, "officer")).isEmpty();
        assertThat(directory.resolve("elsewhere/secret")).doesNotExist();
    }

    @Test
    void aKeyThatIsTooShortIsNoKey() {
        assertThatThrownBy(() -> new BackupKey("ngắn")).isInstanceOf(BackupRefused.class);
    }

    private void assertRefused(Optional<BackupKey> key, String why) {
        assertThatThrownBy(() -> copies(TestDatabase.fresh(), directory.resolve("s"), key)
                        .restore(directory))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(why);
    }

    private static Backups copies(TestDatabase database, Path secret, Optional<BackupKey> key) {
        return copies(database, new InstallationKey("", secret), key);
    }

    private static Backups copies(TestDatabase database, InstallationKey secret, Optional<BackupKey> key) {
        return new Backups(database.server(), secret, key, CLOCK);
    }

    private static List<String> rows(TestDatabase database, String table) {
        return database.jdbc()
                .sql("SELECT t::text FROM " + table + " AS t ORDER BY 1")
                .query(String.class)
                .list();
    }

    private static long count(TestDatabase database, String what) {
        return database.jdbc()
                .sql("SELECT count(*) FROM " + what)
                .query(Long.class)
                .single();
    }
}
