package vn.hoixa.channel.zalobot;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one replica asks for updates and the others stand by: a lock of the database that lives as long as the
 * connection it was taken on. Used by one thread.
 */
final class OnePoller implements AutoCloseable {
    /** Any number that no other part of the house locks. */
    private static final long KEY = 0x5a414c4f_424f54L;

    private static final int SECONDS_TO_ANSWER = 2;

    private final DataSource database;
    private @Nullable Connection held;

    OnePoller(DataSource database) {
        this.database = database;
    }

    /** Whether it is this replica's turn, now. */
    boolean isMine() throws SQLException {
        var connection = held;
        if (connection != null && connection.isValid(SECONDS_TO_ANSWER)) {
            return true;
        }
        close();
        return take();
    }

    private boolean take() throws SQLException {
        var connection = database.getConnection();
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, KEY);
            try (var answer = statement.executeQuery()) {
                if (answer.next() && answer.getBoolean(1)) {
                    held = connection;
                    return true;
                }
            }
        }
        connection.close();
        return false;
    }

    /** Lets another replica take over. A pooled connection goes back without the lock. */
    @Override
    public void close() throws SQLException {
        var connection = held;
        held = null;
        if (connection == null) {
            return;
        }
        try (connection;
                var statement = connection.prepareStatement("SELECT pg_advisory_unlock(?)")) {
            statement.setLong(1, KEY);
            statement.execute();
        }
    }
}
