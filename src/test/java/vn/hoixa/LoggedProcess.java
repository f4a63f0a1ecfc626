package vn.hoixa;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A server in a process of its own, what it says kept in a file. */
public record LoggedProcess(Process process, Path log) {
    private static final Duration LIMIT = Duration.ofSeconds(150);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Waits until the server answers with what is wanted.
     *
     * @throws IOException with what the process has said: at once when it ended before, else after two and a half minutes
     */
    public void awaitAnswer(URI page, Predicate<HttpResponse<String>> wanted) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
        var deadline = Instant.now().plus(LIMIT);
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http, request, wanted)) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new IOException(process + " does not answer:\n" + Files.readString(log));
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest request, Predicate<HttpResponse<String>> wanted)
            throws InterruptedException {
        try {
            return wanted.test(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return false;
        }
    }
}
