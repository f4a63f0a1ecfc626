package vn.hoixa.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pool of one connection: whoever asks for a second one while holding it gets none. */
public final class OneConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 2_000;

    private final HikariDataSource pool = new HikariDataSource();

    /** @param database whose connections it takes, one at a time */
    public OneConnection(DataSource database) {
        pool.setDataSource(database);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
