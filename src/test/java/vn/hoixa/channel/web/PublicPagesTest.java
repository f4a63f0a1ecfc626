package vn.hoixa.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoixa.HoiXaTest;

@HoiXaTest
class PublicPagesTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void theChatPageLoadsOnlyWhatThisServerServes() throws Exception {
        var page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Bà con cần hỏi việc gì?");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).doesNotContain("<script>", "style=", "http://www.thymeleaf.org");
    }

    @Test
    void aPhoneKeepsFontsAndAsksWhetherStylesChanged() throws Exception {
        assertThat(header(get("/fonts/be-vietnam-pro-latin-400-normal.woff2"), "Cache-Control"))
                .contains("max-age=31536000", "immutable");
        assertThat(header(get("/css/public.css"), "Cache-Control")).contains("no-cache");
        assertThat(header(get("/"), "Cache-Control")).contains("no-store");
    }

    @Test
    void theApiIsDescribedOnlyWhereTheOfficeWantsIt() throws Exception {
        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(404);
    }

    @Test
    void anUnknownPageIsASentence() throws Exception {
        var page = get("/khong-co");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Không có trang này").doesNotContain("Whitelabel");
    }

    @Test
    void anUnknownCallIsAProblem() throws Exception {
        var answer = get("/api/v1/khong-co");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"Địa chỉ");
    }

    @Test
    void anUnknownProcedureIsASentenceOnThePageAndInTheApi() throws Exception {
        assertThat(get("/thu-tuc/9.999999").body()).contains("Chưa có thủ tục đang áp dụng nào mang mã này");
        assertThat(get("/thu-tuc/khai-sinh").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/procedures/9.999999").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/procedures/abc").body()).contains("ví dụ 1.001193");
    }

    @Test
    void aHundredKilobytesAreRefusedBeforeTheyAreRead() throws Exception {
        var answer = post("/api/v1/messages", BodyPublishers.ofString("{\"text\":\"" + "a".repeat(100_000) + "\"}"));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("32 KB");
    }

    @Test
    void soAreAHundredKilobytesOfUnknownLength() throws Exception {
        byte[] body = ("{\"text\":\"" + "a".repeat(100_000) + "\"}").getBytes();
        var answer = post(
                "/api/v1/messages", BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(java.util.List.of(body))));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void bytesThatAreNoJsonAreAProblem() throws Exception {
        var answer = post("/api/v1/messages", BodyPublishers.ofByteArray(new byte[] {0, (byte) 0xFF, 1, 2, 3}));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("không phải JSON");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
