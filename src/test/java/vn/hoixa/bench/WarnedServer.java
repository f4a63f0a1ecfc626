package vn.hoixa.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoixa.LoggedProcess;
import vn.hoixa.Ports;
import vn.hoixa.database.TestDatabase;

/** The application as a process of its own, its Telegram and Zalo at {@link StubPhones}, to be killed and started again. */
final class WarnedServer {
    static final String SECRET = "a secret for the bench, 32 characters";

    private final TestDatabase database;
    private final URI phones;
    private final Path work;
    private final int inAnySecond;
    private @Nullable Process process;

    WarnedServer(TestDatabase database, URI phones, Path work, int inAnySecond) {
        this.database = database;
        this.phones = phones;
        this.work = work;
        this.inAnySecond = inAnySecond;
    }

    Path data() {
        return work.resolve("data");
    }

    /** Starts it and waits until it says that it is well. */
    void start() throws IOException, InterruptedException {
        int management = Ports.free();
        var log = work.resolve("server.log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Dhoixa.telegram.in-any-second=" + inAnySecond,
                        "-Dhoixa.zalo.in-any-second=" + inAnySecond,
                        "-Dhoixa.zalo.open-api=" + phones,
                        "-Dhoixa.zalo.oauth=" + phones,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.hoixa.HoiXa",
                        "serve")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var environment = builder.environment();
        environment.put("HOIXA_DATA_DIR", data().toString());
        environment.put("HOIXA_SECRET", SECRET);
        environment.put("HOIXA_TELEGRAM_TOKEN", "987654321:AAE-only_for-bench_0123456789abcdef");
        environment.put("HOIXA_TELEGRAM_API", phones.toString());
        environment.put("HOIXA_ZALO_APP_ID", "360846524940903967");
        environment.put("HOIXA_ZALO_OA_ID", "388613280879808645");
        environment.put("HOIXA_ZALO_SECRET_KEY", "app-secret-of-the-bench");
        environment.put("HOIXA_ZALO_OA_SECRET", "oa-secret-of-the-bench");
        environment.put("HOIXA_ZALO_REFRESH_TOKEN", "refresh-of-the-bench");
        for (String property : database.properties()) {
            int equals = property.indexOf('=');
            environment.put(
                    property.substring(0, equals).replace('.', '_').toUpperCase(java.util.Locale.ROOT),
                    property.substring(equals + 1));
        }
        environment.put("SERVER_PORT", Integer.toString(Ports.free()));
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        process = builder.start();
        new LoggedProcess(process, log)
                .awaitAnswer(
                        URI.create("http://127.0.0.1:" + management + "/actuator/health/liveness"),
                        answer -> answer.statusCode() < 500);
    }

    /** Kill -9. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }
}
