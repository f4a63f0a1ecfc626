package vn.hoixa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The jar as a process of its own on an embedded database with everything imported and published. */
final class BenchServer implements AutoCloseable {
    private static final int PORT = 18080;
    private static final int MANAGEMENT = 18081;

    private final Path jar;
    private final Path work;
    private Process process;

    private BenchServer(Path jar, Path work) {
        this.jar = jar.toAbsolutePath();
        this.work = work;
    }

    static BenchServer prepared(Path jar, Path work, List<String> sources) throws IOException, InterruptedException {
        var server = new BenchServer(jar, work);
        server.command(
                "officer",
                "add",
                "--name",
                "Người Đo",
                "--login",
                "nguoido",
                "--title",
                "Biên tập",
                "--role",
                "KNOWLEDGE");
        for (String source : sources) {
            server.command("import", Path.of(source).toAbsolutePath().toString());
        }
        server.command("publish", "--officer", "nguoido");
        return server;
    }

    String url() {
        return "http://127.0.0.1:" + PORT;
    }

    /** Seconds from the start of the process until it reports itself healthy. */
    double start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        process = run(List.of("serve"));
        while (!healthy()) {
            if (!process.isAlive()) {
                throw new IOException("the server ended: see " + work.resolve("server.log"));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    double residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            stop();
        }
    }

    private void command(String... arguments) throws IOException, InterruptedException {
        int code = run(List.of(arguments)).waitFor();
        if (code > 1) {
            throw new IOException(
                    String.join(" ", arguments) + " ended with " + code + ": see " + work.resolve("server.log"));
        }
    }

    private Process run(List<String> arguments) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString()));
        line.addAll(arguments);
        var builder = new ProcessBuilder(line).directory(work.toFile());
        builder.environment()
                .put("HOIXA_DATA_DIR", work.resolve("data").toAbsolutePath().toString());
        builder.environment().put("SERVER_PORT", Integer.toString(PORT));
        builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(MANAGEMENT));
        builder.environment().put("HOIXA_WEB_MESSAGES_PER_CLIENT", "100000000");
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        work.resolve("server.log").toFile()));
        return builder.start();
    }

    private static boolean healthy() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + MANAGEMENT + "/actuator/health"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
