package vn.hoixa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A right that one replica of all has at a time, such as to ask a vendor for updates. It is an advisory lock on a
 * connection of its own, so it is free the moment its holder is gone, a kill -9 included. The session ends by itself when
 * it hears nothing for as long as an open transaction of the pool may be silent: a machine that vanished without a word,
 * or stands still, does not keep the right either.
 */
public final class ReplicaTurn implements AutoCloseable {
    private final Right right;
    private final Connection connection;

    /** What there is one right to, with the lock's key among all locks of the database. */
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

    /** The right, unless another replica has it. */
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

    /** Whether this process still has it; asking keeps it. */
    public boolean isHeld() throws SQLException {
        return is(connection, "SELECT true");
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Gives the right back; a connection that is broken has given it back already. */
    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + right.key + ")");
            statement.execute("RESET idle_session_timeout");
        }
    }
}
