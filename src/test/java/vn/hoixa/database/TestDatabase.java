package vn.hoixa.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.hoixa.database.DatabaseServer.Login;

/**
 * A fresh, migrated database of a real PostgreSQL 18 that the tests of one JVM share.
 *
 * <p>Each call of {@link #fresh()} copies a migrated template, a tenth of a second or two, so no test sees another's
 * rows. Connections are the application role's, as in an installation; {@link #owner()} is for looking behind it.
 */
public final class TestDatabase {
    private static final Login OWNER = new Login("hoixa_owner", "owner-of-tests");
    private static final Login APPLICATION = new Login("hoixa_app", "application-of-tests");
    private static final Map<String, HikariDataSource> OWNERS = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final DatabaseServer server;
    private final String name;
    private final HikariDataSource app;
    private final HikariDataSource owner;

    private TestDatabase(EmbeddedPostgres postgres, String name) {
        this.server = server(postgres.getPort(), name);
        this.name = name;
        this.app = Pools.of(server, APPLICATION);
        this.owner = Pools.of(server, OWNER);
    }

    public static TestDatabase fresh() {
        return copyOf("hoixa_template");
    }

    /** Another with what is in this one, to which nobody may be connected. */
    public TestDatabase copy() {
        Pools.letGo(app);
        Pools.letGo(owner);
        return copyOf(name);
    }

    private static TestDatabase copyOf(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        var postgres = Server.RUNNING.postgres;
        synchronized (Server.RUNNING) {
            JdbcClient.create(postgres.getPostgresDatabase())
                    .sql("CREATE DATABASE " + name + " OWNER hoixa_owner TEMPLATE " + template + " STRATEGY FILE_COPY")
                    .update();
        }
        return new TestDatabase(postgres, name);
    }

    /**
     * The owner's view of a database of the shared server, for breaking it under a running application.
     *
     * @param url or only the database's name
     */
    public static JdbcClient asOwner(String url) {
        return JdbcClient.create(OWNERS.computeIfAbsent(
                url, _ -> new TestDatabase(Server.RUNNING.postgres, url.substring(url.lastIndexOf('/') + 1)).owner));
    }

    /** A database without a schema, as before the first start. */
    public static TestDatabase empty() {
        String name = "empty_" + NUMBER.incrementAndGet();
        var postgres = Server.RUNNING.postgres;
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("CREATE DATABASE " + name + " OWNER hoixa_owner")
                .update();
        return new TestDatabase(postgres, name);
    }

    /** A database on a server of its own that waits for the disk at every commit, as an installation's does. */
    public static TestDatabase durable() {
        var postgres = Server.start("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("CREATE DATABASE durable OWNER hoixa_owner TEMPLATE hoixa_template")
                .update();
        return new TestDatabase(postgres, "durable");
    }

    /** Connections as the role the application works as; whoever is given them cannot close the pool. */
    public DataSource app() {
        return new DelegatingDataSource(app);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(app());
    }

    /** Connections as the owner of the schema. */
    public DataSource owner() {
        return new DelegatingDataSource(owner);
    }

    public DatabaseServer server() {
        return server;
    }

    public String url() {
        return server.url();
    }

    /** The properties a Spring context needs to run on this database. */
    public String[] properties() {
        return new String[] {
            "spring.datasource.url=" + server.url(),
            "spring.datasource.username=" + APPLICATION.name(),
            "spring.datasource.password=" + APPLICATION.password(),
            "hoixa.database.owner.name=" + OWNER.name(),
            "hoixa.database.owner.password=" + OWNER.password()
        };
    }

    private static DatabaseServer server(int port, String database) {
        return new DatabaseServer("jdbc:postgresql://127.0.0.1:" + port + "/" + database, OWNER, APPLICATION);
    }

    private enum Server {
        RUNNING;

        final EmbeddedPostgres postgres = start();

        /** @param settings names and values in turn */
        private static EmbeddedPostgres start(String... settings) {
            try {
                var builder = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "400")
                        .setServerConfig("autovacuum", "off");
                for (int i = 0; i < settings.length; i += 2) {
                    builder.setServerConfig(settings[i], settings[i + 1]);
                }
                var postgres = builder.start();
                prepareTemplate(postgres);
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void prepareTemplate(EmbeddedPostgres postgres) throws SQLException {
            try (var connection = postgres.getPostgresDatabase().getConnection()) {
                var roles = new RoleSetup(connection);
                roles.login(OWNER);
                roles.login(APPLICATION);
                roles.database("hoixa_template", OWNER);
            }
            var template = server(postgres.getPort(), "hoixa_template");
            Migrations.apply(template.asOwner(), APPLICATION.name());
        }
    }
}
