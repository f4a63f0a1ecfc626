package vn.hoixa.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import vn.hoixa.database.DatabaseServer;
import vn.hoixa.database.DatabaseUnavailable;

/**
 * Makes backups of an installation and restores them. A backup is one file, {@code hoixa-<time>.hxb}, with its checksum
 * beside it in the form that {@code sha256sum -c} reads; it holds every table and, where the secret of the installation
 * is a file of its own, that file.
 */
public final class Backups {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'hoixa-'yyyyMMdd-HHmmss'.hxb'");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DatabaseServer server;
    private final InstallationKey secret;
    private final Optional<BackupKey> key;
    private final Clock clock;

    /** @param key empty for an unencrypted backup */
    public Backups(DatabaseServer server, InstallationKey secret, Optional<BackupKey> key, Clock clock) {
        this.server = server;
        this.secret = secret;
        this.key = key;
        this.clock = clock;
    }

    /** The file written or read, with its number of tables. */
    public record Copied(Path file, int tables) {}

    /** Writes a backup into a directory, while the installation serves. */
    public Copied backup(Path directory) {
        return guarded(connection -> {
            Files.createDirectories(directory);
            var file = directory.resolve(NAME.format(clock.instant().atZone(VIETNAM)));
            var unfinished = directory.resolve(file.getFileName() + ".part");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Manifest manifest;
            try (var out = sealed(unfinished)) {
                manifest = Export.write(connection, secret, clock.instant(), out);
            }
            if (key.isPresent()) {
                key.get().finish(unfinished);
            }
            Files.writeString(checksum(file), sum(unfinished) + "  " + file.getFileName() + "\n");
            Files.move(unfinished, file);
            return new Copied(file, manifest.tables().size());
        });
    }

    /**
     * Restores a backup.
     *
     * @param from the file, or a directory, of which the latest backup is taken
     * @throws BackupRefused when the backup is damaged, encrypted with another key, of another version or made under
     *     another secret, or the database is not empty
     */
    public Copied restore(Path from) {
        return guarded(connection -> {
            var file = Files.isDirectory(from) ? latest(from) : from;
            requireWhole(file);
            try (var in = opened(file)) {
                return new Copied(
                        file, new Import(connection, secret).read(in).tables().size());
            }
        });
    }

    private OutputStream sealed(Path file) throws IOException {
        return key.isPresent() ? key.get().seal(file) : Files.newOutputStream(file, StandardOpenOption.APPEND);
    }

    private InputStream opened(Path file) throws IOException {
        if (!BackupKey.isSealed(file)) {
            return Files.newInputStream(file);
        }
        var with = key.orElseThrow(
                () -> new BackupRefused("bản sao đã mã hóa: đặt HOIXA_BACKUP_KEY là khóa lúc sao lưu."));
        if (!with.isGenuine(file)) {
            throw new BackupRefused("HOIXA_BACKUP_KEY không phải khóa của bản sao này, hoặc bản sao đã bị sửa.");
        }
        return with.open(file);
    }

    private static void requireWhole(Path file) throws IOException {
        if (!Files.exists(file) || !Files.exists(checksum(file))) {
            throw new BackupRefused("không thấy " + file + " cùng tệp .sha256 bên cạnh.");
        }
        if (!Files.readString(checksum(file)).startsWith(sum(file) + " ")) {
            throw new BackupRefused("bản sao " + file + " đã hỏng: không khớp tệp .sha256. Dùng bản sao khác.");
        }
    }

    private static Path latest(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".hxb"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new BackupRefused("không có bản sao nào trong " + directory));
        }
    }

    private static Path checksum(Path file) {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    private static String sum(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", e);
        }
    }

    @FunctionalInterface
    private interface Work {
        Copied on(Connection connection) throws SQLException, IOException;
    }

    private Copied guarded(Work work) {
        var owner = server.owner();
        try (var connection = DriverManager.getConnection(server.url(), owner.name(), owner.password())) {
            connection.setAutoCommit(false);
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("the copy was not made or brought back: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
