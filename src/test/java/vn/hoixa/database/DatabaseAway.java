package vn.hoixa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database is away under a running application: nobody is let in, everybody was put out; closed, it is back. */
public final class DatabaseAway implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection owner;
    private final DataSource pool;
    private final Connection kept;

    private DatabaseAway(Connection owner, DataSource pool) throws SQLException {
        this.owner = owner;
        this.pool = pool;
        this.kept = pool.getConnection();
    }

    /**
     * @param settings of the application whose database it is
     * @param pool the application's connections, all of which end
     */
    public static DatabaseAway from(Environment settings, DataSource pool) throws SQLException {
        var away = new DatabaseAway(owner(settings), pool);
        run(away.owner, "ALTER DATABASE " + away.owner.getCatalog() + " CONNECTION LIMIT 0");
        run(away.kept, """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
            """);
        return away;
    }

    @Override
    public void close() throws SQLException {
        run(owner, "ALTER DATABASE " + owner.getCatalog() + " CONNECTION LIMIT -1");
        kept.close();
        owner.close();
        awaitConnections();
    }

    /** A pool that was refused connections asks for new ones only after a while; whoever comes next should not meet that. */
    private void awaitConnections() throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try (var _ = pool.getConnection();
                    var _ = pool.getConnection()) {
                return;
            } catch (SQLTransientConnectionException e) {
                if (Instant.now().isAfter(end)) throw e;
            }
        }
    }

    private static Connection owner(Environment settings) throws SQLException {
        return new DriverManagerDataSource(
                        settings.getRequiredProperty("spring.datasource.url"),
                        settings.getRequiredProperty("hoixa.database.owner.name"),
                        settings.getRequiredProperty("hoixa.database.owner.password"))
                .getConnection();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
