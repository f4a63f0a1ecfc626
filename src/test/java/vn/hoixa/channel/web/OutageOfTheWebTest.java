package vn.hoixa.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import vn.hoixa.HoiXaTest;
import vn.hoixa.database.DatabaseAway;

/** What citizens meet while the database is away, and after. */
@HoiXaTest
@Timeout(120)
class OutageOfTheWebTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String conversation = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private Environment settings;

    @Autowired
    private DataSource pool;

    @Test
    void everyAnswerIsASentenceAndTheServiceRecoversByItself() throws Exception {
        assertThat(ask("m1", "cảm ơn").statusCode()).isEqualTo(200);

        try (var _ = DatabaseAway.from(settings, pool)) {
            var refused = ask("m2", "cảm ơn");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("\"outcome\":\"unavailable\"", "CHƯA nhận được");
            var emergency = ask("m3", "cháy nhà cứu với");
            assertThat(emergency.statusCode()).isEqualTo(503);
            assertThat(emergency.body()).contains("\"outcome\":\"emergency\"", "114");
            assertThat(get("/").statusCode()).isEqualTo(200);
            var ticket = get("/phieu/4829-1375");
            assertThat(ticket.statusCode()).isEqualTo(503);
            assertThat(ticket.body()).contains("Hệ thống đang trục trặc", "113");
            var problem = get("/api/v1/tickets/4829-1375");
            assertThat(problem.statusCode()).isEqualTo(503);
            assertThat(problem.body()).contains("\"detail\":\"Xin mở lại sau ít phút");
        }

        var accepted = ask("m2", "cảm ơn");
        while (accepted.statusCode() == 503) {
            LockSupport.parkNanos(200_000_000);
            accepted = ask("m2", "cảm ơn");
        }
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(get("/phieu/4829-1375").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> ask(String id, String text) throws Exception {
        String body = "{\"conversation\":\"%s\",\"id\":\"%s\",\"text\":\"%s\"}".formatted(conversation, id, text);
        return send(request("/api/v1/messages")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
