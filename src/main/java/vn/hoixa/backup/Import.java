package vn.hoixa.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Restores a backup in one transaction: triggers are disabled and foreign keys dropped while rows are inserted, then
 * both are restored, which checks every reference. Either the whole backup is restored or nothing.
 */
final class Import {
    /** Tables that a migration fills itself. */
    private static final Set<String> SEEDED = Set.of("channel", "telegram_listener", "warning_transition");

    private static final String RULE =
            " Khóa khác thì phần đã niêm phong không mở được và người đã xin xóa không được xóa"
                    + " lại. Lấy khóa ở tờ giấy trong két, hoặc tệp thiết lập của máy cũ.";
    private static final String OTHER_SECRET = "HOIXA_SECRET không phải khóa lúc sao lưu. Đặt đúng khóa ấy; lúc sao lưu"
            + " không đặt HOIXA_SECRET thì bỏ biến này đi." + RULE;
    private static final String WITHOUT_SECRET =
            "bản sao được tạo khi có HOIXA_SECRET. Đặt HOIXA_SECRET là khóa lúc sao lưu." + RULE;

    private final Connection connection;
    private final InstallationKey secret;

    /** @param connection without automatic commit, of the owner of the schema */
    Import(Connection connection, InstallationKey secret) {
        this.connection = connection;
        this.secret = secret;
    }

    Manifest read(InputStream from) throws SQLException, IOException {
        try (var zip = new ZipInputStream(from)) {
            next(zip, Export.MANIFEST);
            var manifest = JsonMapper.shared().readValue(zip.readAllBytes(), Manifest.class);
            check(manifest);
            var first = zip.getNextEntry();
            requireSameSecret(manifest, first);
            var keys = Catalog.foreignKeys(connection, "'ALTER TABLE %1$s ADD CONSTRAINT %2$I %3$s'");
            run(Catalog.foreignKeys(connection, "'ALTER TABLE %1$s DROP CONSTRAINT %2$I'"));
            run(each(manifest, "ALTER TABLE %s DISABLE TRIGGER USER"));
            run(each(manifest, "DELETE FROM %s"));
            for (var entry = first; entry != null; entry = zip.getNextEntry()) {
                take(manifest, entry, zip);
            }
            run(each(manifest, "ALTER TABLE %s ENABLE TRIGGER USER"));
            run(keys);
            run(manifest.sequences().stream()
                    .map(sequence -> "SELECT setval('" + Export.quoted(sequence.name()) + "', " + sequence.last() + ")")
                    .toList());
            connection.commit();
            return manifest;
        }
    }

    private void check(Manifest manifest) throws SQLException {
        if (manifest.format() != Manifest.FORMAT) {
            throw new BackupRefused("bản sao có định dạng " + manifest.format() + ", phiên bản này không đọc được.");
        }
        if (!manifest.migrations().equals(Catalog.migrations(connection))
                || !manifest.tables().equals(Catalog.tables(connection))) {
            throw new BackupRefused("bản sao do phiên bản khác của Hỏi Xã tạo. Cài đúng phiên bản ấy, khôi phục, rồi"
                    + " mới nâng cấp.");
        }
        for (var table : manifest.tables()) {
            String found = "SELECT 'x' FROM " + Export.quoted(table.name()) + " LIMIT 1";
            if (!SEEDED.contains(table.name())
                    && !Catalog.strings(connection, found).isEmpty()) {
                throw new BackupRefused("cơ sở dữ liệu này đang có dữ liệu (bảng " + table.name()
                        + "). Chỉ khôi phục vào chỗ trống: đặt HOIXA_DATA_DIR là một thư mục mới.");
            }
        }
    }

    /**
     * Refuses another secret, under which nothing encrypted could be read and erased persons would not be recognised.
     */
    private void requireSameSecret(Manifest manifest, @Nullable ZipEntry first) throws IOException {
        boolean brought = first != null && first.getName().equals(Export.SECRET);
        boolean same = secret.isTheFile() && brought || manifest.secretMark().equals(secret.mark());
        if (!same && !manifest.secretMark().isEmpty()) {
            throw new BackupRefused(secret.isTheFile() ? WITHOUT_SECRET : OTHER_SECRET);
        }
    }

    private void take(Manifest manifest, ZipEntry entry, ZipInputStream zip) throws SQLException, IOException {
        if (entry.getName().equals(Export.SECRET)) {
            keep(zip.readAllBytes());
            return;
        }
        var table = manifest.tables().stream()
                .filter(each -> entry.getName().equals(Export.TABLE + each.name()))
                .findFirst()
                .orElseThrow(() -> new BackupRefused("bản sao có phần lạ: " + entry.getName()));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copy.copyIn("COPY " + Export.table(table) + " FROM STDIN", zip);
    }

    /** Writes the secret file of the backup, because encrypted values in the database can be read only with it. */
    private void keep(byte[] kept) throws IOException {
        var file = secret.file();
        if (Files.exists(file)) {
            if (!Arrays.equals(Files.readAllBytes(file), kept)) {
                throw new BackupRefused(
                        "tệp " + file + " đã có và khác với bản sao. Đặt HOIXA_DATA_DIR là một thư mục mới.");
            }
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, kept);
    }

    private static void next(ZipInputStream zip, String name) throws IOException {
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new BackupRefused("tệp này không phải bản sao của Hỏi Xã.");
        }
    }

    private static List<String> each(Manifest manifest, String statement) {
        return manifest.tables().stream()
                .map(table -> statement.formatted(Export.quoted(table.name())))
                .toList();
    }

    private void run(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
