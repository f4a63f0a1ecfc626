package vn.hoixa.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.HoiXaTest;

@HoiXaTest
@TestPropertySource(properties = "springdoc.api-docs.enabled=true")
class ApiDescriptionTest {
    @LocalServerPort
    private int port;

    @Test
    void theDescriptionNamesTheCallsOfTheApiAndNothingElse() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(response.body()).path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/messages",
                        "/api/v1/conversations/{conversation}/events",
                        "/api/v1/conversations/{conversation}/turns",
                        "/api/v1/turns/{turn}/feedback",
                        "/api/v1/procedures",
                        "/api/v1/scam-checks",
                        "/api/v1/warnings",
                        "/api/v1/procedures/{code}",
                        "/api/v1/tickets/{code}");
    }
}
