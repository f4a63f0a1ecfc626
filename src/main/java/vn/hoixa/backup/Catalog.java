package vn.hoixa.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the schema from PostgreSQL's system catalog. */
final class Catalog {
    private static final String HISTORY = "flyway_schema_history";

    private Catalog() {}

    /** The applied migrations, sorted. */
    static List<String> migrations(Connection connection) throws SQLException {
        return strings(
                connection,
                "SELECT version FROM " + HISTORY + " WHERE success AND version IS NOT NULL ORDER BY version");
    }

    /** Every table of the application, by name. */
    static List<Manifest.Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Manifest.Table>();
        for (String name : strings(
                connection,
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
                        + " AND relname <> '" + HISTORY + "' ORDER BY relname")) {
            tables.add(new Manifest.Table(
                    name,
                    strings(
                            connection,
                            "SELECT attname FROM pg_attribute WHERE attrelid = '\"" + name + "\"'::regclass"
                                    + " AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum")));
        }
        return tables;
    }

    static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        try (var rows = connection
                .createStatement()
                .executeQuery("SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'"
                        + " AND last_value IS NOT NULL ORDER BY sequencename")) {
            while (rows.next()) {
                sequences.add(new Manifest.Sequence(rows.getString(1), rows.getLong(2)));
            }
        }
        return sequences;
    }

    /** SQL statements that drop foreign keys, or that add them again, which checks every row. */
    static List<String> foreignKeys(Connection connection, String statement) throws SQLException {
        return strings(
                connection,
                "SELECT format(" + statement + ", conrelid::regclass, conname, pg_get_constraintdef(oid))"
                        + " FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY oid");
    }

    static List<String> strings(Connection connection, String query) throws SQLException {
        var strings = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
