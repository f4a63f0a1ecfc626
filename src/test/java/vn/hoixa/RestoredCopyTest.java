package vn.hoixa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A copy is tried as the runbook says: taken while the house serves, brought back by the command, served, asked. */
@Timeout(600)
class RestoredCopyTest {
    private static final Map<String, String> KEY = Map.of("HOIXA_BACKUP_KEY", "a key for copies of tests, 32 or more");
    private static final String KNOWN = "lam khai sinh can giay gi";
    private static final Pattern TICKET = Pattern.compile("\"ticket\":\"([0-9]{4}-[0-9]{4})\"");

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatIsBroughtBackAnswersAndKnowsWhatWaits() throws Exception {
        var copies = directory.resolve("copies").toString();
        String ticket;
        try (var first = new ServerProcess(Files.createDirectory(directory.resolve("first")))) {
            first.start();
            ticket = found(TICKET, ask(first, "bao giờ xã phun thuốc muỗi"));
            assertThat(first.run(KEY, "backup", copies))
                    .satisfies(ran -> assertThat(ran.said()).contains("Đã sao lưu vào " + copies))
                    .satisfies(ran -> assertThat(ran.code()).isZero());
            assertThat(first.run(KEY, "restore", copies))
                    .satisfies(ran -> assertThat(ran.said()).contains("đang có dữ liệu"))
                    .satisfies(ran -> assertThat(ran.code()).isEqualTo(3));
            assertThat(ask(first, KNOWN)).as("it has served all the while").contains("\"outcome\":\"answered\"");
        }
        try (var second = new ServerProcess(Files.createDirectory(directory.resolve("second")))) {
            assertThat(second.run(Map.of(), "restore", copies))
                    .satisfies(ran -> assertThat(ran.said()).contains("đặt HOIXA_BACKUP_KEY"))
                    .satisfies(ran -> assertThat(ran.code()).isEqualTo(3));
            assertThat(second.run(KEY, "restore", copies))
                    .satisfies(ran -> assertThat(ran.said()).contains("Đã khôi phục từ " + copies))
                    .satisfies(ran -> assertThat(ran.code()).isZero());
            second.start();

            assertThat(ask(second, KNOWN)).contains("\"outcome\":\"answered\"", "1.001193");
            assertThat(get(second, "/api/v1/tickets/" + ticket)).contains("\"state\":\"waiting\"");
            assertThat(second.run(Map.of(), "retention", "--dry-run").said()).contains("Không có gì quá hạn.");
        }
    }

    private String ask(ServerProcess server, String words) throws IOException, InterruptedException {
        var body = "{\"conversation\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), words);
        return said(HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/messages"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private String get(ServerProcess server, String path) throws IOException, InterruptedException {
        return said(HttpRequest.newBuilder(URI.create(server.url() + path)).build());
    }

    private String said(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in: %s", pattern, text).isTrue();
        return found.group(1);
    }
}
