package vn.hoixa.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Exports all tables in one transaction, so that the backup is a consistent snapshot while others write. */
final class Export {
    static final String MANIFEST = "manifest.json";
    static final String SECRET = "secret";
    static final String TABLE = "table/";

    private Export() {}

    /** @param connection without automatic commit, of a role that may read everything */
    static Manifest write(Connection connection, InstallationKey secret, Instant now, OutputStream to)
            throws SQLException, IOException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        var manifest = new Manifest(
                Manifest.FORMAT,
                now,
                secret.mark(),
                Catalog.migrations(connection),
                Catalog.tables(connection),
                Catalog.sequences(connection));
        try (var zip = new ZipOutputStream(to)) {
            entry(zip, MANIFEST, JsonMapper.shared().writeValueAsBytes(manifest));
            if (secret.isTheFile() && Files.exists(secret.file())) {
                entry(zip, SECRET, Files.readAllBytes(secret.file()));
            }
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : manifest.tables()) {
                zip.putNextEntry(new ZipEntry(TABLE + table.name()));
                copy.copyOut("COPY " + table(table) + " TO STDOUT", new Unclosed(zip));
                zip.closeEntry();
            }
        }
        connection.rollback();
        return manifest;
    }

    /** The table with its columns, in the syntax of COPY. */
    static String table(Manifest.Table table) {
        return quoted(table.name()) + " ("
                + String.join(", ", table.columns().stream().map(Export::quoted).toList()) + ")";
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** A stream that ignores close, since the file continues after the copy of one table. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
