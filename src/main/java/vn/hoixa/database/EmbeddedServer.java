package vn.hoixa.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoixa.database.DatabaseServer.Login;

/**
 * A PostgreSQL 18 server owned by this installation, on a data directory that outlives the process.
 *
 * <p>The directory can be in three states. Empty: a cluster is created, with passwords from then on. A cluster at rest:
 * it is started. A cluster whose server still runs, because the application was killed or because another command of
 * the same installation started it: it is <em>adopted</em>, that is used as it is. Who may stop the server is written
 * in the file {@code owner}: the process that started it, or the one that adopted it from a dead owner.
 *
 * <p>The wrapper library is made for tests and starts PostgreSQL with {@code fsync} off; both durability switches are
 * turned on and checked after the start, and a server that does not confirm them is not used.
 *
 * <p>Limits: one machine, one installation per directory; as root it needs {@code unshare -U}, since PostgreSQL refuses
 * to run as root.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);
    static final String DATABASE = "hoixa";

    private final ServerDirectory directory;
    private final DatabaseServer server;
    private final Optional<EmbeddedPostgres> started;

    private EmbeddedServer(ServerDirectory directory, DatabaseServer server, Optional<EmbeddedPostgres> started) {
        this.directory = directory;
        this.server = server;
        this.started = started;
    }

    /**
     * Starts or adopts the server of a directory.
     *
     * @param root the directory, created when absent
     * @throws DatabaseUnavailable when no server can be started there, with the reason and what to do about it
     */
    public static EmbeddedServer on(Path root) {
        var directory = ServerDirectory.at(root);
        try (var ignored = directory.exclusively()) {
            var running = directory.runningPort();
            var started = running.isPresent() ? Optional.<EmbeddedPostgres>empty() : Optional.of(start(directory));
            int port = running.orElseGet(() -> started.orElseThrow().getPort());
            directory.ownIfOrphaned();
            requireDurable(directory, port);
            prepare(directory, port);
            return new EmbeddedServer(directory, directory.serverAt(port), started);
        } catch (IOException e) {
            throw new DatabaseUnavailable("cannot use " + root + ": " + e.getMessage(), e);
        }
    }

    public DatabaseServer server() {
        return server;
    }

    /** Stops the server when this process owns it; leaves it running when another does. */
    @Override
    public void close() {
        if (directory.ownedByThisProcess()) {
            started.ifPresentOrElse(EmbeddedServer::stop, directory::stopServer);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL did not stop cleanly and will recover at the next start", e);
        }
    }

    private static EmbeddedPostgres start(ServerDirectory directory) {
        int port = freePort();
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.cluster())
                    .setOverrideWorkingDirectory(directory.binaries().toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(STARTUP)
                    .setConnectConfig("password", directory.superuser().password())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "''")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    .setServerConfig("max_connections", "60")
                    .setErrorRedirector(
                            ProcessBuilder.Redirect.appendTo(directory.log().toFile()))
                    .setOutputRedirector(
                            ProcessBuilder.Redirect.appendTo(directory.log().toFile()))
                    .start();
            LOG.info("PostgreSQL started on 127.0.0.1:{}, data in {}", port, directory.cluster());
            return postgres;
        } catch (IOException | RuntimeException e) {
            throw new DatabaseUnavailable(explain(directory, e), e);
        }
    }

    /** Creates passwords, roles and the database when absent; password authentication from then on. */
    private static void prepare(ServerDirectory directory, int port) {
        try (var connection = superuser(directory, port, "postgres")) {
            var roles = new RoleSetup(connection);
            roles.password("postgres", directory.superuser().password());
            roles.login(directory.owner());
            roles.login(directory.application());
            roles.database(DATABASE, directory.owner());
            roles.mayConnect(DATABASE, directory.application());
            directory.requirePasswords();
            roles.reload();
        } catch (SQLException | IOException e) {
            throw new DatabaseUnavailable("cannot prepare the database: " + e.getMessage(), e);
        }
    }

    private static void requireDurable(ServerDirectory directory, int port) {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            String value = show(directory, port, setting).orElse("unknown");
            if (!value.equals("on")) {
                throw new DatabaseUnavailable(
                        "PostgreSQL runs with " + setting + " = " + value
                                + "; it must be on, or accepted work could be lost",
                        null);
            }
        }
    }

    private static Optional<String> show(ServerDirectory directory, int port, String setting) {
        try (var connection = superuser(directory, port, "postgres");
                var rows = connection.createStatement().executeQuery("SHOW " + setting)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("cannot ask PostgreSQL for " + setting + ": " + e.getMessage(), e);
        }
    }

    static Connection superuser(ServerDirectory directory, int port, String database) throws SQLException {
        Login login = directory.superuser();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, login.name(), login.password());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseUnavailable("no free port on 127.0.0.1: " + e.getMessage(), e);
        }
    }

    private static String explain(ServerDirectory directory, Exception e) {
        String log = directory.logTail();
        String all = e + " " + e.getCause() + " " + log;
        if (all.contains("cannot be run as root") || all.contains("unshare")) {
            return "PostgreSQL does not run as root here (unshare -U is forbidden). Run as another user, or set"
                    + " SPRING_DATASOURCE_URL.";
        }
        if (all.contains("No space left")) {
            return "no space left for the database under " + directory.cluster();
        }
        if (Files.exists(directory.cluster()) && !Files.isWritable(directory.cluster())) {
            return "the database directory " + directory.cluster() + " is not writable";
        }
        return "PostgreSQL did not start on " + directory.cluster() + ": " + e.getMessage() + "; its log is "
                + directory.log();
    }
}
