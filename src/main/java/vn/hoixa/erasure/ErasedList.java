package vn.hoixa.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The list of tombstones in a file outside the database, one per line, which restoring an older database does not
 * overwrite. It names nobody.
 */
public final class ErasedList {
    /** File name of the list, beside the backups of an installation. */
    public static final String NAME = "da-xoa.txt";

    private static final String HEADING =
            "# Dấu của những người đã xóa dữ liệu, không có tên ai. Giữ cùng bản sao lưu: khôi phục xong, họ được xóa lại.\n";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}) (\\S+)");

    private final Path file;

    public ErasedList(Path file) {
        this.file = file;
    }

    /** The tombstones stored in a database. */
    public static Map<String, Instant> raised(JdbcClient database) {
        var raised = new HashMap<String, Instant>();
        database.sql("SELECT mark, erased_at FROM tombstone").query(row -> {
            raised.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
        });
        return raised;
    }

    /** When the person of each mark was erased; empty where the file does not exist. */
    public Map<String, Instant> read() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(LINE::matcher)
                    .filter(line -> line.matches())
                    .collect(Collectors.toMap(
                            line -> line.group(1), line -> Instant.parse(line.group(2)), (first, _) -> first));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the tombstones in " + file, e);
        }
    }

    /** Adds marks and keeps the existing ones. A reader sees the old list or the new one, never a part. */
    public synchronized void add(Map<String, Instant> erased) {
        var all = new TreeMap<>(read());
        if (Files.exists(file) && all.keySet().containsAll(erased.keySet())) {
            return;
        }
        erased.forEach(all::putIfAbsent);
        try {
            var directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            var fresh = Files.createTempFile(
                    directory,
                    NAME,
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    fresh,
                    all.entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue() + "\n")
                            .collect(Collectors.joining("", HEADING, "")));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the tombstones in " + file, e);
        }
    }
}
