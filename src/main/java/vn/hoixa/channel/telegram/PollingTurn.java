package vn.hoixa.channel.telegram;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to ask Telegram for updates: of all replicas one has it. It is an advisory lock on a connection of its own,
 * so it is free the moment its holder is gone, a kill -9 included. The session ends by itself when it hears nothing for
 * two minutes: a machine that vanished without a word does not keep the right either.
 */
final class PollingTurn implements AutoCloseable {
    /** "hoixa tg" as a number: the lock's key among all locks of the database. */
    private static final long KEY = 0x686f6978_61207467L;

    private final Connection connection;

    private PollingTurn(Connection connection) {
        this.connection = connection;
    }

    /** The right, unless another replica has it. */
    static Optional<PollingTurn> take(DataSource database) throws SQLException {
        var connection = database.getConnection();
        try {
            if (is(connection, "SELECT pg_try_advisory_lock(" + KEY + ")")) {
                connection.createStatement().execute("SET idle_session_timeout = '2min'");
                return Optional.of(new PollingTurn(connection));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    /** Whether this process still has it; asking keeps it. */
    boolean isHeld() throws SQLException {
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
            statement.execute("SELECT pg_advisory_unlock(" + KEY + ")");
            statement.execute("RESET idle_session_timeout");
        }
    }
}
