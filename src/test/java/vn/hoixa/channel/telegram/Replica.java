package vn.hoixa.channel.telegram;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import vn.hoixa.LoggedProcess;
import vn.hoixa.Ports;
import vn.hoixa.database.TestDatabase;

/** One process of an installation, its Telegram a stub, to be killed with kill -9. */
final class Replica implements AutoCloseable {
    /** How many deliveries it has in its hands: what may be sent twice when it is gone. */
    static final int WINDOW = 32;

    /** What a lost process had on its way is sent by another after this. */
    private static final Duration LEASE = Duration.ofSeconds(8);

    /** What a process that stands still holds in the database is free after this. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ProcessBuilder builder;
    private final Path log;
    private final int port = Ports.free();
    private Process process;

    /** @param database where it finds the database, which need not be where others find it */
    Replica(String database, TestDatabase logins, StubTelegram telegram, Path directory) {
        log = directory.resolve("server.log");
        builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.hoixa.HoiXa",
                        "serve")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var environment = builder.environment();
        environment.put("HOIXA_DATA_DIR", directory.resolve("data").toString());
        environment.put("HOIXA_SECRET", "a secret for tests, 32 characters or more");
        environment.put("HOIXA_ACCESS_SECOND_FACTOR", "offered");
        environment.put("HOIXA_TELEGRAM_TOKEN", StubTelegram.TOKEN);
        environment.put("HOIXA_TELEGRAM_API", telegram.url().toString());
        environment.put("HOIXA_TELEGRAM_CALL_TIMEOUT", "6s");
        environment.put("HOIXA_DELIVERY_LEASE", LEASE.toSeconds() + "s");
        environment.put("HOIXA_DATABASE_PATIENCE", PATIENCE.toSeconds() + "s");
        environment.put("HOIXA_TELEGRAM_POLL_TIMEOUT", "5s");
        environment.put("SPRING_DATASOURCE_URL", database);
        var application = logins.server().application();
        environment.put("SPRING_DATASOURCE_USERNAME", application.name());
        environment.put("SPRING_DATASOURCE_PASSWORD", application.password());
        environment.put("HOIXA_DATABASE_OWNER_NAME", logins.server().owner().name());
        environment.put("HOIXA_DATABASE_OWNER_PASSWORD", logins.server().owner().password());
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(Ports.free()));
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void start() throws IOException {
        process = builder.start();
    }

    /** No shutdown hook, no goodbye to the database. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As a machine that is moved or out of memory: it keeps everything and does nothing, until {@link #thaw}. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it shows its first page. */
    void awaitAnswer() throws IOException, InterruptedException {
        new LoggedProcess(process, log).awaitAnswer(URI.create(url() + "/"), page -> page.statusCode() == 200);
    }

    /** What it has said. */
    String said() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }
}
