package vn.hoixa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Leader election: a right that one replica holds at a time, such as polling a vendor for updates. It is a PostgreSQL
 * advisory lock on a connection of its own, so it is released the moment its holder dies, even by kill -9. The session
 * also ends after as much silence as a transaction of the pool is allowed, so a vanished or frozen machine does not
 * keep the right.
 */
public final class ReplicaTurn implements AutoCloseable {
    private final Right right;
    private final Connection connection;

    /** The rights, each with its advisory lock key. */
    public enum Right {
        /** "hoixa tg" as a number. */
        TELEGRAM_UPDATES(0x686f6978_61207467L),
        /** "ZALO" and "BOT" as a number. */
        ZALO_BOT_UPDATES(0x5a414c4f_424f54L);

        private final long key;

        Right(long key) {
            this.key = key;
        }
    }

    private ReplicaTurn(Right right, Connection connection) {
        this.right = right;
        this.connection = connection;
    }

    /** Acquires the right, unless another replica holds it. */
    public static Optional<ReplicaTurn> take(DataSource database, Right right) throws SQLException {
        var connection = database.getConnection();
        try {
            if (is(connection, "SELECT pg_try_advisory_lock(" + right.key + ")")) {
                limitSilence(connection);
                return Optional.of(new ReplicaTurn(right, connection));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    private static void limitSilence(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('idle_session_timeout',"
                    + " current_setting('idle_in_transaction_session_timeout'), false)");
        }
    }

    /** Whether this process still holds it; calling this keeps the session alive. */
    public boolean isHeld() throws SQLException {
        return is(connection, "SELECT true");
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Releases the right; a broken connection has released it already. */
    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + right.key + ")");
            statement.execute("RESET idle_session_timeout");
        }
    }
}
