package vn.hoixa.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.HoiXaTest;

/** The API over the real application with the packed knowledge base published. */
@HoiXaTest
@TestPropertySource(
        properties = {"hoixa.demo=true", "hoixa.web.trusted-proxies=127.0.0.1", "hoixa.web.messages-per-client=30"})
@Timeout(90)
@ExtendWith(OutputCaptureExtension.class)
class MessagesApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SCAM =
            "Quy khach vui long truy cap vietcombank-xacthuc.top de mo khoa tai khoan 0071000123456";
    private static final AtomicInteger CLIENTS = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String conversation = UUID.randomUUID().toString();
    private final String client = "203.0.113." + CLIENTS.incrementAndGet();

    @LocalServerPort
    private int port;

    private record Reply(int status, String body, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String text() {
            return json().path("text").asString();
        }
    }

    @Test
    void anAnswerHasTheShapeOfTheContract() throws Exception {
        var reply = ask("dang ky khai sinh can giay to gi");

        assertThat(reply.status).isEqualTo(200);
        var json = reply.json();
        assertThat(json.propertyNames())
                .containsExactly(
                        "turn",
                        "outcome",
                        "text",
                        "procedures",
                        "facets",
                        "options",
                        "sources",
                        "ticket",
                        "promisedBy",
                        "basis",
                        "verification");
        assertThat(json.path("outcome").asString()).isEqualTo("answered");
        assertThat(json.at("/procedures/0/code").asString()).isEqualTo("1.001193");
        assertThat(json.at("/facets/0/id").asString()).isEqualTo("documents");
        assertThat(json.at("/sources/0/checkedOn").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(json.at("/basis/kind").asString()).isEqualTo("published");
        assertThat(json.path("ticket").isNull()).isTrue();
        assertThat(reply.text())
                .contains("Về: Đăng ký khai sinh", json.path("verification").asString());
    }

    @Test
    void theSameMessageGetsTheReplyItGotFirst() throws Exception {
        var message = Map.of("conversation", conversation, "id", "m-1", "text", "dang ky ket hon can gi");

        assertThat(post(message).body).isEqualTo(post(message).body);
        assertThat(turns()).hasSize(1);
    }

    @Test
    void theHistoryTellsEachOutcomeAsTheReplyDid() throws Exception {
        var told = new ArrayList<String>();
        for (String text :
                List.of("dang ky khai sinh can giay to gi", "cam on", "gap can bo", "hoi ve viec zubu", SCAM)) {
            told.add(ask(text).json().path("outcome").asString());
        }

        assertThat(turns())
                .extracting(turn -> turn.at("/reply/outcome").asString())
                .isEqualTo(told);
    }

    @Test
    void aChosenOptionIsAnsweredByItsId() throws Exception {
        ask("dang ky khai sinh can giay to gi");

        var reply = post(Map.of("conversation", conversation, "text", "Bao lâu có", "choice", "f:1.001193:time_limit"));

        assertThat(reply.json().at("/facets/0/id").asString()).isEqualTo("time_limit");
    }

    @Test
    void whatIsNotKnownGetsATicketThatTellsEverythingButTheQuestion() throws Exception {
        String ticket = referred();

        var told = get("/api/v1/tickets/" + ticket.replace("-", ""));
        assertThat(told.status).isEqualTo(200);
        assertThat(told.json().propertyNames()).containsExactly("ticket", "state", "promisedBy", "answer");
        assertThat(told.json().path("state").asString()).isEqualTo("waiting");
        assertThat(told.body).doesNotContain("zubu");
        var page = get("/phieu/" + ticket);
        assertThat(page.body).contains(ticket, "Đang chờ cán bộ", "noindex").doesNotContain("zubu");
    }

    @Test
    void whatWasSentCanBeCheckedByItsCodeUnlessItIsPrivate() throws Exception {
        var open = ask("dang ky khai sinh can giay to gi").json();
        var page = get("/xac-minh/" + open.path("verification").asString());
        assertThat(page.status).isEqualTo(200);
        assertThat(page.body)
                .contains("Giấy chứng sinh", "Nếu tin ông/bà nhận khác chữ này thì là giả", "noindex")
                .doesNotContain("dang ky khai sinh can giay to gi");

        String ticket = referred();
        String code = turns().path(2).at("/reply/verification").asString();
        assertThat(get("/xac-minh/" + code).body)
                .contains("việc riêng của một người")
                .doesNotContain(ticket);
    }

    @Test
    void aVoteIsTakenOnceATurnIsKnown() throws Exception {
        String turn =
                ask("dang ky khai sinh can giay to gi").json().path("turn").asString();

        var vote = Map.of("conversation", conversation, "useful", false, "reason", "Thiếu điều cần biết");
        assertThat(post("/api/v1/turns/" + turn + "/feedback", vote).status).isEqualTo(204);
        assertThat(post("/api/v1/turns/" + UUID.randomUUID() + "/feedback", vote).status)
                .isEqualTo(404);
        assertThat(post("/api/v1/turns/" + turn + "/feedback", Map.of("conversation", conversation)).body)
                .contains("useful còn thiếu");
    }

    @Test
    void aVoteOnWhatIsNoTurnIsToldTheRule() throws Exception {
        var vote = Map.of("conversation", conversation, "useful", true);

        var reply = post("/api/v1/turns/" + "-".repeat(36) + "/feedback", vote);

        assertThat(reply.status).isEqualTo(422);
        assertThat(reply.body).contains("mã lượt hỏi phải là UUID");
    }

    @Test
    void emptyAndTooLongAreToldTheRule() throws Exception {
        assertThat(ask("  ").body).contains("text chưa có chữ");
        assertThat(ask("a".repeat(2_001)).status).isEqualTo(422);
        assertThat(ask("a".repeat(2_001)).body).contains("2.001 chữ cái");
    }

    @Test
    void controlCharactersAndEmojiGetASentence() throws Exception {
        assertThat(ask("\u0000\u0007\u202e\u200b").text()).contains("gõ");
        assertThat(ask("😀😀🎉").text()).contains("gõ");
    }

    @Test
    void markupAndSqlAreJustWords() throws Exception {
        var markup = ask("<script>alert(1)</script> lam khai sinh can gi");
        assertThat(markup.status).isEqualTo(200);
        assertThat(markup.text()).doesNotContain("<script>");
        assertThat(ask("'; DROP TABLE turn; --").status).isEqualTo(200);
        assertThat(ask("dang ky khai sinh can giay to gi").status).isEqualTo(200);
    }

    @Test
    void theTwentyFirstMessageInTenMinutesIsAskedToWait() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(ask("cam on").status).isEqualTo(200);
        }

        var reply = ask("cam on");

        assertThat(reply.status).isEqualTo(429);
        assertThat(reply.json().path("outcome").asString()).isEqualTo("standing");
        assertThat(reply.text()).contains("Tin gửi nhanh quá");
        assertThat(reply.response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void soIsAClientWithManyConversations() throws Exception {
        Reply last = null;
        for (int i = 0; i < 31; i++) {
            last = post(Map.of("conversation", UUID.randomUUID().toString(), "text", "cam on"));
        }

        assertThat(Optional.ofNullable(last).orElseThrow().status).isEqualTo(429);
        assertThat(last.text()).contains("Tin gửi nhanh quá");
        assertThat(get("/xac-minh/" + last.json().path("verification").asString()).status)
                .isEqualTo(200);
    }

    @Test
    void codesCannotBeFoundByTryingNeitherOnPagesNorInMessages() throws Exception {
        String ticket = referred();
        for (int i = 0; i < 9; i++) {
            assertThat(get("/api/v1/tickets/0000000" + i).status).isEqualTo(404);
        }
        assertThat(ask("00000009").text()).contains("Không tìm thấy mã câu hỏi");

        assertThat(get("/api/v1/tickets/" + ticket).status).isEqualTo(429);
        assertThat(get("/phieu/" + ticket).status).isEqualTo(429);
        assertThat(ask(ticket).status).isEqualTo(429);
    }

    @Test
    void proceduresAreFoundByWordsAndReadWhole() throws Exception {
        var found = get("/api/v1/procedures?q=lam%20khai%20sinh&limit=3").json();
        assertThat(found).hasSize(3);
        assertThat(found.at("/0/code").asString()).isEqualTo("1.001193");
        assertThat(get("/api/v1/procedures?q=khai&limit=0").body).contains("từ 1 đến 50");
        assertThat(get("/api/v1/procedures").status).isEqualTo(422);
        var procedure = get("/api/v1/procedures/1.001193").json();
        assertThat(procedure.propertyNames())
                .containsExactly("code", "name", "names", "decision", "url", "checkedOn", "facets");
        assertThat(get("/thu-tuc/1.001193").body).contains("Giấy chứng sinh", "Nguồn không ghi");
    }

    @Test
    void theSecretOfAConversationIsNeverLogged(CapturedOutput output) throws Exception {
        ask("dang ky khai sinh can giay to gi");
        ask("");
        turns();
        get("/api/v1/conversations/" + conversation + "/khong-co");
        post(Map.of("conversation", conversation, "choice", 7));

        assertThat(output.getAll()).doesNotContain(conversation);
    }

    /** A question that nothing published answers; returns its ticket. */
    private String referred() throws Exception {
        ask("gặp cán bộ");
        return ask("hoi ve viec zubu cua nha toi thi hoi ai")
                .json()
                .path("ticket")
                .asString();
    }

    private Reply ask(String text) throws Exception {
        return post(Map.of("conversation", conversation, "text", text));
    }

    private Reply post(Map<String, ?> message) throws Exception {
        return post("/api/v1/messages", message);
    }

    private Reply post(String path, Map<String, ?> body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private JsonNode turns() throws Exception {
        return get("/api/v1/conversations/" + conversation + "/turns").json();
    }

    private Reply get(String path) throws Exception {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-For", client);
    }

    private Reply send(HttpRequest request) throws Exception {
        var response = http.send(request, BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body(), response);
    }
}
