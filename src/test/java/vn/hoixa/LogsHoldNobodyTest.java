package vn.hoixa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.console.frame.SignedIn;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;

/** An invented person is planted at every door, right and wrong; nothing of them is in what the application wrote to its log. */
@HoiXaTest
@AutoConfigureMockMvc
@Timeout(240)
@ExtendWith(OutputCaptureExtension.class)
class LogsHoldNobodyTest {
    private static final String NAME = "Nguyễn Văn Mẫu Mực";
    private static final String PHONE = "0900000077";
    private static final String IDENTITY = "001099012345";
    private static final String ACCOUNT = "19036785432017";
    private static final String PLANTED = "Tôi là " + NAME + ", số điện thoại " + PHONE + ", căn cước " + IDENTITY
            + ", tài khoản Vietcombank " + ACCOUNT + ", hỏi ruộng bị ốc bươu vàng phá báo ai";
    private static final String CONVERSATION = UUID.randomUUID().toString();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingOfAPersonIsInTheLog(CapturedOutput log) throws IOException, InterruptedException {
        chat();
        console();
        errors();
        LoggerFactory.getLogger("vn.hoixa.LogsHoldNobodyTest").warn("the log is read");

        assertThat(log.getAll()).contains("the log is read");
        assertThat(List.of(NAME, "Mẫu Mực", PHONE, "900000077", IDENTITY, ACCOUNT, CONVERSATION))
                .allSatisfy(personal -> assertThat(log.getAll()).doesNotContain(personal));
        assertThat(log.getAll()).doesNotContain("ốc bươu vàng");
    }

    private void chat() throws IOException, InterruptedException {
        assertThat(post("/api/v1/messages", Map.of("conversation", CONVERSATION, "text", PLANTED)))
                .isEqualTo(200);
        assertThat(post("/api/v1/scam-checks", Map.of("text", PLANTED, "report", true)))
                .isEqualTo(200);
    }

    private void console() {
        var leader = SignedIn.as(aLeader().id());
        for (var path : List.of("/console/tam-dung", "/console/sign-in", "/console/khong-co")) {
            mvc.post()
                    .uri(path)
                    .with(authentication(UsernamePasswordAuthenticationToken.authenticated(leader, null, List.of())))
                    .with(csrf())
                    .param("what", PLANTED)
                    .param("why", PLANTED)
                    .param("username", PHONE)
                    .param("password", IDENTITY)
                    .exchange();
        }
        mvc.get()
                .uri("/console/so-lieu?ky=tu-chon&tu=" + PHONE + "&den=" + IDENTITY)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(leader, null, List.of())))
                .exchange();
    }

    /** What cannot be read, what is too long, and a database that refuses in the middle of a turn. */
    private void errors() throws IOException, InterruptedException {
        send("/api/v1/messages", "{\"conversation\": \"" + CONVERSATION + "\", \"text\": \"" + PLANTED);
        send("/api/v1/messages", "{\"conversation\": \"" + PHONE + "\", \"text\": \"" + PLANTED + "\"}");
        post("/api/v1/messages", Map.of("conversation", CONVERSATION, "text", PLANTED.repeat(40)));
        post("/api/v1/messages", Map.of("conversation", CONVERSATION, "text", PLANTED, "choice", PHONE));
        owner("ALTER TABLE turn RENAME TO turn_away");
        try {
            assertThat(post("/api/v1/messages", Map.of("conversation", CONVERSATION, "text", PLANTED)))
                    .isGreaterThanOrEqualTo(500);
        } finally {
            owner("ALTER TABLE turn_away RENAME TO turn");
        }
    }

    private void owner(String statement) {
        var url = jdbc.sql("SELECT current_database()").query(String.class).single();
        TestDatabase.asOwner(url).sql(statement).update();
    }

    private int post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        return send(path, JsonMapper.shared().writeValueAsString(body));
    }

    private int send(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private Officer aLeader() {
        var opening = new Accounts.Opening(
                "nhatky", new Officer.Person("Người Nhật Ký", "Công chức"), Set.of(Role.LEADER), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }
}
