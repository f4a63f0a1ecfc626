package vn.hoixa.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words everywhere: each column of each table, files, copies. */
public final class Traces {
    private Traces() {}

    /** The tables with a row that holds one of the words, as text or in bytes; read as the owner, who sees everything. */
    public static List<String> inDatabase(JdbcClient owner, List<String> words) {
        var patterns = words.stream()
                .flatMap(word -> Stream.of(word, HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8))))
                .map(word -> "%" + word + "%")
                .toArray(String[]::new);
        return tables(owner).stream()
                .flatMap(table -> owner
                        .sql("SELECT t::text FROM \"" + table + "\" t WHERE t::text ILIKE ANY (?)")
                        .param(patterns)
                        .query(String.class)
                        .stream()
                        .map(row -> table + ": " + row))
                .toList();
    }

    public static List<String> tables(JdbcClient owner) {
        return owner.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
                        + " ORDER BY relname")
                .query(String.class)
                .list();
    }

    /** The files under a directory that hold one of the words. */
    public static List<Path> inFiles(Path directory, List<String> words) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(bytes(file), words))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of an unsealed copy that hold one of the words. */
    public static List<String> inCopy(Path copy, List<String> words) {
        var found = new ArrayList<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(copy))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (holds(zip.readAllBytes(), words)) {
                    found.add(entry.getName());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean holds(byte[] content, List<String> words) {
        var text = new String(content, StandardCharsets.UTF_8);
        return words.stream().anyMatch(text::contains);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
