package vn.hoixa;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A demonstration as a process of its own, with its own PostgreSQL, that a test can kill and start again. */
final class ServerProcess implements AutoCloseable {
    private final Path directory;
    private final int port = Ports.free();
    private final int management = Ports.free();
    private Process process;

    ServerProcess(Path directory) {
        this.directory = directory;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it and waits until it answers from published knowledge. */
    void start() throws IOException, InterruptedException {
        var log = directory.resolve("server.log");
        process = command(List.of("serve", "--demo"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        new LoggedProcess(process, log)
                .awaitAnswer(
                        URI.create(url() + "/api/v1/procedures?q=khai+sinh&limit=1"),
                        page -> page.body().contains("1.001193"));
    }

    /** What a command of the same installation came to. */
    record Ran(int code, String said) {}

    /** Runs a command of this installation, as somebody at the terminal does. */
    Ran run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var builder = command(List.of(command));
        builder.environment().putAll(environment);
        var running = builder.start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(running.waitFor(), said);
    }

    private ProcessBuilder command(List<String> command) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                withoutTests(),
                "vn.hoixa.HoiXa"));
        line.addAll(command);
        var builder = new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("HOIXA_DATA_DIR", directory.resolve("data").toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        return builder;
    }

    /** What the jar has: commands look through all of it for parts. */
    private static String withoutTests() {
        var tests = Path.of(ServerProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().equals(tests))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Kill -9: no shutdown hook, no goodbye to the database. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** The password of one of the demonstration's officers. */
    String password(String login) throws IOException {
        return Files.readAllLines(directory.resolve("data/demo-accounts.txt")).stream()
                .map(line -> line.split("\\s+"))
                .filter(words -> words[0].equals(login))
                .map(words -> words[1])
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws Exception {
        if (process != null) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }
}
