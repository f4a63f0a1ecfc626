package vn.hoixa.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import vn.hoixa.database.DatabaseServer.Login;

/**
 * Connections that tests use again: PostgreSQL takes up to fifty milliseconds to make one, more than most statements of a test.
 * Only the databases made last keep theirs while nobody uses them.
 */
final class Pools {
    private static final int KEPT = 12;
    private static final int CONNECTIONS = 40;
    private static final Deque<HikariDataSource> LAST = new ArrayDeque<>();
    private static final ScheduledExecutorService KEEPER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("test-pools").factory());

    private Pools() {}

    /** Connects when it is first asked. */
    static HikariDataSource of(DatabaseServer server, Login login) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setUsername(login.name());
        pool.setPassword(login.password());
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(Duration.ofSeconds(20).toMillis());
        pool.setScheduledExecutor(KEEPER);
        synchronized (LAST) {
            LAST.addLast(pool);
            if (LAST.size() > KEPT) {
                letGo(LAST.removeFirst());
            }
        }
        return pool;
    }

    /** Ends what nobody uses now; what is used ends when it is given back. */
    static void letGo(HikariDataSource pool) {
        var running = pool.getHikariPoolMXBean();
        if (running != null) {
            running.softEvictConnections();
        }
    }
}
