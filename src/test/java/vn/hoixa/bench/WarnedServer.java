package vn.hoixa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        work.resolve("server.log").toFile()));
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
        awaitHealth(URI.create("http://127.0.0.1:" + management + "/actuator/health/liveness"));
    }

    /** Kill -9. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private void awaitHealth(URI url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http, url)) {
                if (process == null || !process.isAlive()) {
                    throw new IOException("the server ended: see " + work.resolve("server.log"));
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static boolean answers(HttpClient http, URI url) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding())
                            .statusCode()
                    < 500;
        } catch (IOException e) {
            return false;
        }
    }
}
