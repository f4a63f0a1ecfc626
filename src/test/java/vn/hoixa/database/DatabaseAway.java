package vn.hoixa.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database is away under a running application: nobody is let in, everybody was put out; closed, it is back. */
public final class DatabaseAway implements AutoCloseable {
    private final Connection owner;
    private final Connection kept;

    private DatabaseAway(Connection owner, Connection kept) {
        this.owner = owner;
        this.kept = kept;
    }

    /**
     * @param settings of the application whose database it is
     * @param pool the application's connections, all of which end
     */
    public static DatabaseAway from(Environment settings, DataSource pool) throws SQLException {
        var away = new DatabaseAway(owner(settings), pool.getConnection());
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
